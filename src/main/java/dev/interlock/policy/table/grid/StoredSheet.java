package dev.interlock.policy.table.grid;

import java.util.List;

/** A sheet as the file stores it, without its empty rows. */
public record StoredSheet(String name, List<StoredRow> rows) {}
