package dev.interlock.policy.table.edit;

import dev.interlock.policy.Sheet;

/** How wide a column is, in characters: by what is in it, so that it can be read, and not so wide that nothing else can. */
final class ColumnWidth {

    private static final int LEAST = 10;
    private static final int MOST = 56;
    /** Of a sheet that has little beside it. */
    private static final int MOST_OF_TWO = 110;
    /** Room for the button of the filter. */
    private static final int BUTTON = 4;

    private ColumnWidth() {}

    static int of(Sheet sheet, int column) {
        int width = LEAST;
        for (String word : sheet.columns().get(column).split(" ", -1)) {
            width = Math.max(width, word.length() + BUTTON);
        }
        for (Sheet.Row row : sheet.rows()) {
            Object value = row.values().get(column);
            for (String line : value == null ? new String[0] : value.toString().split("\n", -1)) {
                width = Math.max(width, line.length() + 2);
            }
        }
        return Math.min(width, sheet.columns().size() > 2 ? MOST : MOST_OF_TWO);
    }
}
