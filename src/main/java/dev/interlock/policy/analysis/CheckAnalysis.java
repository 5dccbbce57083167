package dev.interlock.policy.analysis;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the order in which the checks of an operation speak: where two that may fail have the same, it is the place of
 * their rows that tells which one is the error.
 */
final class CheckAnalysis {

    private record Turn(String operation, int order) {}

    private CheckAnalysis() {}

    static void of(Edition edition, Findings findings) {
        Map<Turn, List<LawRow>> turns = new LinkedHashMap<>();
        for (Object row : edition.rows()) {
            if (row instanceof CheckRow check && check.ruling().outcome() == Outcome.FAILS) {
                add(turns, new Turn(check.operation(), check.order()), check);
            } else if (row instanceof ParameterRow parameter) {
                add(turns, new Turn(parameter.operation(), parameter.order()), parameter);
            }
        }
        turns.forEach((turn, rows) -> {
            // Parameters may share an order: each speaks of its own.
            CheckRow last = null;
            for (LawRow row : rows) {
                last = row instanceof CheckRow check ? check : last;
            }
            if (last != null && rows.size() > 1 && differ(rows)) {
                report(turn, last, rows, edition, findings);
            }
        });
    }

    private static void add(Map<Turn, List<LawRow>> turns, Turn turn, LawRow row) {
        turns.computeIfAbsent(turn, t -> new ArrayList<>()).add(row);
    }

    /** Whether a caller would be told different things; what the check of the lock status says stands in Transitions. */
    private static boolean differ(List<LawRow> rows) {
        LawRow first = rows.get(0);
        return rows.stream()
                .anyMatch(row -> !row.ruling().saysTheSameAs(first.ruling())
                        || row instanceof CheckRow check && check.asksTransitions());
    }

    private static void report(Turn turn, CheckRow last, List<LawRow> rows, Edition edition, Findings findings) {
        String operation = edition.operations().getOrDefault(turn.operation, turn.operation);
        List<String> names = rows.stream().map(Phrases::name).limit(5).toList();
        int more = rows.size() - names.size();
        findings.warning(
                "law-same-order",
                last.place().sheet(),
                last.place().cells(),
                (more == 0 ? Phrases.listed(names) : String.join(", ", names) + " and " + more + " more") + " of "
                        + Phrases.quoted(operation) + " speak at order " + turn.order
                        + " and say different things; where they stand tells which is the error",
                "Give each check an order of its own");
    }
}
