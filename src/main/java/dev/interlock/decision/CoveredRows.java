package dev.interlock.decision;

import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the rows that decisions name. */
final class CoveredRows {

    private final Set<String> deciding = new HashSet<>();
    private final Set<String> participating = new HashSet<>();

    void add(Decision decision) {
        Set<String> met = deciding;
        for (Match match : decision.matches()) {
            if (match.sheet() != null && match.row() != null) {
                met.add(key(match.file(), match.sheet(), match.row()));
            }
            met = participating;
        }
    }

    /** The rows of a bundle, by what the decisions so far have shown of them. */
    RowCoverage of(Bundle bundle) {
        List<RowPlace> decided = new ArrayList<>();
        List<RowPlace> met = new ArrayList<>();
        List<RowPlace> uncovered = new ArrayList<>();
        for (LawTable table : bundle.tables().values()) {
            for (Edition edition : table.editions().values()) {
                for (Object row : edition.rows()) {
                    if (row instanceof LawRow law) {
                        String key = key(
                                law.place().file(), law.place().sheet(), law.place().row());
                        (deciding.contains(key) ? decided : participating.contains(key) ? met : uncovered)
                                .add(law.place());
                    }
                }
            }
        }
        return new RowCoverage(List.copyOf(decided), List.copyOf(met), List.copyOf(uncovered));
    }

    static String key(String file, String sheet, int row) {
        return file + "\n" + sheet + "\n" + row;
    }
}
