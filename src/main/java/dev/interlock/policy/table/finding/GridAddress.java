package dev.interlock.policy.table.finding;

import java.util.List;

/** Cell addresses as spreadsheet programs write them. */
public final class GridAddress {

    public static final int LAST_ROW = 1_048_576;
    public static final int LAST_COLUMN = 16_384;

    private GridAddress() {}

    /** The address of a cell, its column counted from 0. */
    public static String of(int column, int row) {
        return column(column) + row;
    }

    /** The letters of a column counted from 0. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The address of the cell under a header; the row as a whole when the sheet has no such header. */
    public static String under(String header, List<String> headers, int row) {
        int column = headers.indexOf(header);
        return column < 0 ? row + ":" + row : of(column, row);
    }

    /** The column, counted from 0, of an address in the row; -1 when it is none there. */
    public static int columnIn(String address, int row) {
        int letters = letters(address);
        int column = 0;
        for (int i = 0; i < letters; i++) {
            column = column * 26 + (address.charAt(i) - 'A' + 1);
        }
        boolean there = letters > 0 && column <= LAST_COLUMN && number(address.substring(letters)) == row;
        return there ? column - 1 : -1;
    }

    /** The row of an address; -1 when it has none inside the largest grid there is. */
    public static int rowOf(String address) {
        int row = number(address.substring(letters(address)));
        return row <= LAST_ROW ? row : -1;
    }

    private static int letters(String address) {
        int letters = 0;
        while (letters < 4
                && letters < address.length()
                && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    /** A number above 0; -1 when the text is not one. */
    public static int number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= 9
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
