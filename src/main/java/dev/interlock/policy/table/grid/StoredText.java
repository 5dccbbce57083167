package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.look.Ink;
import java.util.Set;

/**
 * A text of a cell.
 *
 * @param inks what its letters are written in, as far as runs of them say so themselves
 */
record StoredText(String text, Set<Ink> inks) {

    static final StoredText EMPTY = new StoredText("", Set.of());
}
