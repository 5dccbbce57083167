package dev.interlock.policy.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet looks like.
 *
 * @param columns the columns it may have, in any order
 * @param needsRows whether it has to say anything at all
 * @param open headers of further columns that take any value, null when there are none
 */
record SheetSchema(String name, boolean needsRows, @Nullable Pattern open, List<Column> columns) {

    /** The column of a header, null when the sheet has no such column. */
    @Nullable
    Column column(String header) {
        for (Column column : columns) {
            if (column.header().equals(header)) {
                return column;
            }
        }
        return open != null && open.matcher(header).matches() ? Column.optional(header, CellRules::any) : null;
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
