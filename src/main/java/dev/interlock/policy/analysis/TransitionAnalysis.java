package dev.interlock.policy.analysis;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.analysis.TransitionGroup.Stage;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what a Transitions sheet answers in every situation: operations, lock statuses, cool-off and duration asked for. */
final class TransitionAnalysis {

    private static final String MEND = "Give one of them another condition";

    private final Edition edition;
    private final boolean checksNeeded;
    private final Findings findings;

    private TransitionAnalysis(Edition edition, boolean checksNeeded, Findings findings) {
        this.edition = edition;
        this.checksNeeded = checksNeeded;
        this.findings = findings;
    }

    /** Reports what is wrong in an edition; one without a Transitions sheet is passed over. */
    static void of(Edition edition, Set<String> rules, Findings findings) {
        new TransitionAnalysis(edition, rules.contains(CheckRow.TRANSITIONS), findings).run();
    }

    private void run() {
        Map<String, List<TransitionRow>> byOperation = new LinkedHashMap<>();
        Map<String, CheckRow> checked = new LinkedHashMap<>();
        for (Object row : edition.rows()) {
            if (row instanceof TransitionRow transition) {
                byOperation
                        .computeIfAbsent(transition.operation(), operation -> new ArrayList<>())
                        .add(transition);
                checkOutcome(transition);
            } else if (row instanceof CheckRow check && check.asksTransitions()) {
                checked.putIfAbsent(check.operation(), check);
            }
        }
        List<TransitionGroup> groups = new ArrayList<>();
        byOperation.forEach((operation, rows) -> {
            TransitionGroup group = new TransitionGroup(edition.operations().getOrDefault(operation, operation), rows);
            if (checksNeeded && !checked.containsKey(operation)) {
                reportUnchecked(group);
            } else {
                groups.add(group);
                compare(group);
                reportGaps(group);
            }
        });
        checked.keySet().removeAll(byOperation.keySet());
        checked.values().forEach(this::reportEmpty);
        checkColumns(groups);
    }

    private void reportEmpty(CheckRow check) {
        String operation = edition.operations().getOrDefault(check.operation(), check.operation());
        findings.error(
                "law-gap",
                check.place().sheet(),
                check.place().cells(),
                "The check asks the sheet Transitions, and no row there speaks of " + Phrases.quoted(operation),
                "Add the rows that are missing, or delete the check");
    }

    /** A call passes or fails; what else a row may say of it is not told to anybody. */
    private void checkOutcome(TransitionRow row) {
        Outcome outcome = row.ruling().outcome();
        if (outcome != Outcome.FAILS && outcome != Outcome.UNAFFECTED) {
            findings.error(
                    "law-untold-outcome",
                    row.place().sheet(),
                    row.place().cells(),
                    "A call that meets this row is answered `unaffected`, not " + Phrases.quoted(outcome.word()),
                    "Write `fails` or `unaffected`");
        }
    }

    private void reportUnchecked(TransitionGroup group) {
        RowPlace place = group.rows().get(0).place();
        findings.error(
                "law-unchecked-transitions",
                place.sheet(),
                place.cells(),
                "No row of Checks says when transitions of " + Phrases.quoted(group.operation())
                        + " speak, so they never do",
                "Add a row to Checks for the operation with the condition " + Phrases.quoted(CheckRow.TRANSITIONS));
    }

    private void compare(TransitionGroup group) {
        Overlaps overlaps = new Overlaps();
        Set<Integer> deciding = new HashSet<>();
        for (Stage stage : group.stages()) {
            List<TransitionRow> holding = group.holding(stage);
            TransitionRow decides = group.deciding(stage);
            if (decides != null) {
                deciding.add(decides.place().row());
            }
            for (int i = 0; i < holding.size(); i++) {
                for (int j = i + 1; j < holding.size(); j++) {
                    TransitionRow one = holding.get(i);
                    TransitionRow other = holding.get(j);
                    overlaps.add(one, other, sayTheSame(one, other), stage::inWords);
                }
            }
        }
        Set<Integer> masked = new HashSet<>();
        for (TransitionRow row : group.rows()) {
            if (!deciding.contains(row.place().row()) && !overlaps.contradicts(row)) {
                masked.add(row.place().row());
                reportMasked(row, group);
            }
        }
        overlaps.report(Phrases.quoted(group.operation()), masked, MEND, findings);
    }

    private static boolean sayTheSame(TransitionRow one, TransitionRow other) {
        return one.ruling().saysTheSameAs(other.ruling()) && Objects.equals(one.effect(), other.effect());
    }

    /** Whether two situations get the same answer; none where no row speaks. */
    private static boolean answerAlike(Optional<TransitionRow> one, Optional<TransitionRow> other) {
        return one.isEmpty() || other.isEmpty() ? one.isEmpty() && other.isEmpty() : sayTheSame(one.get(), other.get());
    }

    private void reportMasked(TransitionRow row, TransitionGroup group) {
        Set<Integer> instead = new TreeSet<>();
        for (Stage stage : group.stages()) {
            TransitionRow decides = stage.meets(row) ? group.deciding(stage) : null;
            if (decides != null) {
                instead.add(decides.place().row());
            }
        }
        String why = instead.isEmpty()
                ? "a snapshot without a lock has no duration to compare with"
                : "wherever it holds, " + Phrases.rows(instead) + (instead.size() == 1 ? " decides" : " decide");
        findings.warning(
                "law-masked-row",
                row.place().sheet(),
                row.place().cells(),
                "The row never decides: " + why,
                instead.isEmpty() ? "Clear Duration" : "Delete it, or let it ask for something the others do not");
    }

    private void reportGaps(TransitionGroup group) {
        Map<String, Grid> grids = new LinkedHashMap<>();
        for (Stage stage : group.stages()) {
            if (group.isKnown(stage)) {
                grids.computeIfAbsent(stage.lockStatus(), status -> new Grid("Cool-off", "Duration"))
                        .take(
                                stage.coolOff(),
                                stage.duration(),
                                group.holding(stage).isEmpty());
            }
        }
        List<String> open = new ArrayList<>();
        grids.forEach((status, grid) -> {
            if (!grid.isEmpty()) {
                open.add("Lock status " + Phrases.quoted(status)
                        + (grid.inWords().isEmpty() ? "" : " and " + grid.inWords()));
            }
        });
        if (!open.isEmpty()) {
            RowPlace place = group.rows().get(0).place();
            findings.error(
                    "law-gap",
                    place.sheet(),
                    place.cells(),
                    "No row speaks of " + Phrases.quoted(group.operation()) + " with " + String.join("; ", open),
                    "Add the rows that are missing");
        }
    }

    private void checkColumns(List<TransitionGroup> groups) {
        IdleColumn<TransitionGroup, Stage, Optional<TransitionRow>> coolOff = new IdleColumn<>(
                "Transitions",
                "Cool-off",
                TransitionGroup::asksForCoolOff,
                stage -> IdleColumn.values(stage.lockStatus(), stage.duration()),
                TransitionAnalysis::answerAlike);
        IdleColumn<TransitionGroup, Stage, Optional<TransitionRow>> duration = new IdleColumn<>(
                "Transitions",
                "Duration",
                TransitionGroup::asksForDuration,
                stage -> IdleColumn.values(stage.lockStatus(), stage.coolOff()),
                TransitionAnalysis::answerAlike);
        for (IdleColumn<TransitionGroup, Stage, Optional<TransitionRow>> column : List.of(coolOff, duration)) {
            column.check(
                    edition,
                    groups,
                    group -> group.stages().stream().filter(group::isKnown).toList(),
                    (group, stage) -> Optional.ofNullable(group.deciding(stage)),
                    findings);
        }
    }
}
