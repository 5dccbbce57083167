package dev.interlock.policy.table.grid;

/** Counts the filled cells of all sheets: a workbook may be far smaller packed than in memory. */
final class CellCount {

    static final int MOST = 500_000;

    private int cells;

    /** Whether there were too many. */
    boolean isFull() {
        return cells > MOST;
    }

    /** Whether there is room for so many more. */
    boolean add(int more) {
        cells += more;
        return cells <= MOST;
    }
}
