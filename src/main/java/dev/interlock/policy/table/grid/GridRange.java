package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.finding.GridAddress;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells.
 *
 * @param from its first column, counted from 0
 * @param top its first row
 */
record GridRange(int from, int top, int to, int bottom) {

    /** The range of a text like {@code A2:B5} or {@code A2}; null when it is none. */
    static @Nullable GridRange of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        String first = colon < 0 ? text : text.substring(0, colon);
        String last = text.substring(colon + 1);
        int top = GridAddress.rowOf(first);
        int bottom = GridAddress.rowOf(last);
        int from = GridAddress.columnIn(first, top);
        int to = GridAddress.columnIn(last, bottom);
        return top < 1 || bottom < top || from < 0 || to < from ? null : new GridRange(from, top, to, bottom);
    }

    @Override
    public String toString() {
        return GridAddress.of(from, top) + ":" + GridAddress.of(to, bottom);
    }
}
