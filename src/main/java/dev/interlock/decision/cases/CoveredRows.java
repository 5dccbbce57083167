package dev.interlock.decision.cases;

import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.TransitionRow;
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
                Set<String> asked = withTransitions(edition);
                for (Object row : edition.rows()) {
                    if (row instanceof LawRow law && !isMute(law)) {
                        String key = key(law.place());
                        boolean spokenFor = law instanceof CheckRow check
                                && check.asksTransitions()
                                && asked.contains(check.operation());
                        boolean participates = spokenFor || participating.contains(key);
                        (deciding.contains(key) ? decided : participates ? met : uncovered).add(law.place());
                    }
                }
            }
        }
        return new RowCoverage(List.copyOf(decided), List.copyOf(met), List.copyOf(uncovered));
    }

    /** Whether no case can make the row speak: that a required text is missing is said by a check. */
    private static boolean isMute(LawRow row) {
        return row instanceof ParameterRow parameter && parameter.allowsAnyText();
    }

    /** Operations of which some transition was met: its row spoke in place of the check that asks for it. */
    private Set<String> withTransitions(Edition edition) {
        Set<String> operations = new HashSet<>();
        for (Object row : edition.rows()) {
            if (row instanceof TransitionRow transition) {
                String key = key(transition.place());
                if (deciding.contains(key) || participating.contains(key)) {
                    operations.add(transition.operation());
                }
            }
        }
        return operations;
    }

    static String key(RowPlace place) {
        return key(place.file(), place.sheet(), place.row());
    }

    private static String key(String file, String sheet, int row) {
        return file + "\n" + sheet + "\n" + row;
    }
}
