package dev.interlock.policy.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers where something was said first, and reports a row that speaks of the same again. */
final class FirstRows {

    private final Map<List<@Nullable Object>, Integer> rows = new HashMap<>();

    /** Takes the row; {@code key} is what it speaks of, in words {@code of}. */
    void take(TableRow row, String of, @Nullable Object... key) {
        Integer first = rows.putIfAbsent(Arrays.asList(key), row.place().row());
        if (first != null) {
            String message = "rows " + first + " and " + row.place().row() + " speak of the same " + of;
            row.whole().error("table-duplicate-row", message, "delete one of them, or tell them apart");
        }
    }
}
