package dev.interlock.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was read.
 *
 * @param columns header texts in the sheet's order
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

    /**
     * @param row row number as a spreadsheet program shows it
     * @param values a value for each column: text, whole number, truth value, or null for an empty cell
     */
    public record Row(int row, List<@Nullable Object> values) {}
}
