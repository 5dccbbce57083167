package dev.interlock.policy.table.grid;

/** Counts the filled rows and cells of all sheets: a workbook may be far smaller packed than in memory. */
final class CellCount {

    static final int MOST = 500_000;
    /** Ten thousand rows with a case for each, and as much again as is shipped: that takes the memory there is. */
    static final int MOST_ROWS = 21_000;

    private int cells;
    private int rows;

    /** Whether there were too many. */
    boolean isFull() {
        return cells > MOST || rows > MOST_ROWS;
    }

    /** Whether there is room for one more row of so many cells. */
    boolean addRow(int filled) {
        rows++;
        cells += filled;
        return !isFull();
    }
}
