package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.grid.StoredCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one of some words. */
record WordRule(List<String> words, CellRule rule) implements CellRule {

    @Override
    public @Nullable Object take(StoredCell cell, Spot spot) {
        return rule.take(cell, spot);
    }
}
