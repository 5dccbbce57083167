package dev.interlock.policy.table.grid;

import java.util.List;

/**
 * A row that is not empty, as the file stores it.
 *
 * @param number as a spreadsheet program shows it
 * @param cells those that are not empty, from the left
 */
public record StoredRow(int number, List<StoredCell> cells) {}
