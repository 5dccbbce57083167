package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.grid.StoredCell;
import org.jspecify.annotations.Nullable;

/** Takes a whole number from a range. */
record RangeRule(long least, long most, CellRule rule) implements CellRule {

    @Override
    public @Nullable Object take(StoredCell cell, Spot spot) {
        return rule.take(cell, spot);
    }
}
