package dev.interlock.decision.impact;

import dev.interlock.decision.Match;
import dev.interlock.facts.law.ImpactRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one side takes an operation to act on, beside an answer about it: two sides may say the same of a lock and differ in
 * whose lock it is.
 *
 * @param rows the operation's rows; none where it is not listed
 * @param deciding the one of them that decides; null when none does
 * @param byAnother whether a row of another sheet or table decides
 */
record ActedOn(List<ImpactRow> rows, @Nullable ImpactRow deciding, boolean byAnother) {

    static ActedOn of(List<ImpactRow> rows, @Nullable Match first) {
        if (first == null || first.row() == null) {
            return new ActedOn(rows, null, false);
        }
        for (ImpactRow row : rows) {
            boolean same = row.place().file().equals(first.file())
                    && row.place().sheet().equals(first.sheet())
                    && row.place().row() == first.row();
            if (same) {
                return new ActedOn(rows, row, false);
            }
        }
        return new ActedOn(rows, null, true);
    }

    /** Whether the answers differ for what the operation acts on alone: no row that decides says something else. */
    boolean isWhyItDiffersFrom(ActedOn other) {
        if (byAnother || other.byAnother || rows.isEmpty() || other.rows.isEmpty() || kinds().equals(other.kinds())) {
            return false;
        }
        return deciding == null || other.deciding == null
                ? deciding != other.deciding
                : deciding.ruling().saysTheSameAs(other.deciding.ruling());
    }

    /** The row whose Target tells: the one that decides, else the first of a kind the other side does not have. */
    ImpactRow rowBeside(ActedOn other) {
        if (deciding != null) {
            return deciding;
        }
        Set<String> known = other.kinds();
        return rows.stream()
                .filter(row -> !known.contains(row.target()))
                .findFirst()
                .orElse(rows.get(0));
    }

    private Set<String> kinds() {
        return TargetKinds.of(rows);
    }
}
