package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.grid.StoredCell;
import org.jspecify.annotations.Nullable;

/** What a column takes. */
@FunctionalInterface
interface CellRule {

    /** The typed value of a stored one; null when it is not one the column takes, which is then among the findings. */
    @Nullable
    Object take(StoredCell cell, Spot spot);
}
