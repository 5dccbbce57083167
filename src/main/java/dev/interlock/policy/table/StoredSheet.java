package dev.interlock.policy.table;

import java.util.List;

/** A sheet as the file stores it, without its empty rows. */
record StoredSheet(String name, List<StoredRow> rows) {}
