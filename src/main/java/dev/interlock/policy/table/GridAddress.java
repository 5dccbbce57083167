package dev.interlock.policy.table;

/** Cell addresses as spreadsheet programs write them. */
public final class GridAddress {

    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private GridAddress() {}

    /** The address of a cell, its column counted from 0. */
    public static String of(int column, int row) {
        return column(column) + row;
    }

    /** The letters of a column counted from 0. */
    static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Whether the address is one of the row, inside the largest grid there is. */
    static boolean isIn(String address, int row) {
        int letters = 0;
        int column = 0;
        while (letters < address.length() && address.charAt(letters) >= 'A' && address.charAt(letters) <= 'Z') {
            column = column * 26 + (address.charAt(letters++) - 'A' + 1);
            if (column > LAST_COLUMN) {
                return false;
            }
        }
        return letters > 0 && number(address.substring(letters)) == row;
    }

    /** A row number; -1 when the text is not one. */
    static int number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= 9
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
