package dev.interlock.policy.table.grid;

import org.jspecify.annotations.Nullable;

/** LibreOffice stores a truth value that was typed into a cell as a formula; it computes nothing, so it is a value to us. */
final class TruthFormula {

    private TruthFormula() {}

    /** The value of such a formula; null for every other. */
    static @Nullable Boolean of(@Nullable String formula) {
        return "TRUE()".equals(formula) ? Boolean.TRUE : "FALSE()".equals(formula) ? Boolean.FALSE : null;
    }
}
