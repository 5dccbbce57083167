package dev.interlock.decision;

import dev.interlock.facts.Missing;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Check;
import dev.interlock.facts.verdict.Unblock;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the checks of an operation: the first that fails gives the error, all that fail are told. A check that a
 * missing fact leaves open makes the answer indeterminate when it would come before that error, or when nothing fails.
 */
final class CheckResolution {

    /** What checks of the parameters rest on: each parameter is a check of its own. */
    private static final List<String> PARAMETERS = List.of("parameters");

    private CheckResolution() {}

    static Resolved of(LawTable table, List<Target> targets, Verdicts verdicts) {
        List<Check> checks = inOrder(table, targets, verdicts.checks());
        List<CallError> violations = new ArrayList<>();
        List<Match> failing = new ArrayList<>();
        List<Match> passing = new ArrayList<>();
        List<Advisory> advisories = new ArrayList<>(verdicts.advisories());
        List<Unblock> unblocks = new ArrayList<>(verdicts.unblocks());
        int first = Integer.MAX_VALUE;
        Ruling answer = Ruling.FREE;
        for (Check check : checks) {
            if (!check.sure()) {
                continue;
            }
            Ruling ruling = check.ruling();
            Match match = Match.of(table, check.rule(), check.place(), ruling, check.because(), check.facts());
            if (ruling.outcome() == Outcome.FAILS) {
                if (violations.isEmpty()) {
                    first = check.order();
                    answer = ruling;
                }
                violations.add(CallError.of(ruling, check.subject(), check.because()));
                failing.add(match);
                check.unblocks().forEach(text -> unblocks.add(new Unblock(text, null)));
            } else {
                passing.add(match);
            }
            if (ruling.advisory() != null) {
                advisories.add(advisory(ruling.advisory()));
            }
        }
        List<Missing> missing = OpenChecks.of(checks, first, answer);
        failing.addAll(passing);
        if (!missing.isEmpty() && failing.isEmpty()) {
            // Nothing is certain: the rows that could still speak are what there is to show.
            checks.forEach(check -> failing.add(
                    Match.of(table, check.rule(), check.place(), check.ruling(), check.because(), check.facts())));
        }
        boolean known = missing.isEmpty();
        Outcome outcome = !known ? Outcome.INDETERMINATE : violations.isEmpty() ? Outcome.UNAFFECTED : Outcome.FAILS;
        return new Resolved(
                targets,
                outcome,
                known ? outcome : Outcome.FAILS,
                violations,
                failing,
                missing,
                advisories,
                outcome == Outcome.FAILS ? unblocks : List.of(),
                verdicts.turningPoints(),
                outcome == Outcome.UNAFFECTED ? verdicts.result() : null,
                targets.size() > 1 && outcome == Outcome.FAILS ? own(table, targets, verdicts.checks()) : List.of());
    }

    /** A check that names one of the targets is about that one; any other is about the call, and so about each. */
    private static List<TargetAnswer> own(LawTable table, List<Target> targets, List<Check> checks) {
        Map<String, List<Check>> failing = checks.stream()
                .filter(check -> check.ruling().outcome() == Outcome.FAILS)
                .collect(Collectors.groupingBy(Check::subject));
        Map<String, List<Check>> ofTheCall = new HashMap<>(failing);
        targets.forEach(target -> ofTheCall.remove(target.id()));
        List<TargetAnswer> own = new ArrayList<>(targets.size());
        for (Target target : targets) {
            String id = target.id();
            if (id == null || !target.chosen()) {
                return List.of();
            }
            List<Check> its = new ArrayList<>(failing.getOrDefault(id, List.of()));
            ofTheCall.values().forEach(its::addAll);
            its.sort(order(table));
            Check first = its.stream().filter(Check::sure).findFirst().orElse(null);
            Outcome without = its.isEmpty() ? Outcome.UNAFFECTED : Outcome.INDETERMINATE;
            own.add(
                    first == null
                            ? new TargetAnswer(target.kind(), id, without, null)
                            : new TargetAnswer(
                                    target.kind(),
                                    id,
                                    Outcome.FAILS,
                                    first.ruling().code()));
        }
        return own;
    }

    private static List<Check> inOrder(LawTable table, List<Target> targets, List<Check> checks) {
        if (checks.size() < 2) {
            return checks;
        }
        List<Check> asNamed = checks;
        if (targets.size() > 1) {
            List<@Nullable String> ids = targets.stream().map(Target::id).toList();
            asNamed = new ArrayList<>(checks);
            asNamed.sort(Comparator.comparingInt(check -> ids.indexOf(check.subject())));
        }
        List<Check> ordered = joined(asNamed);
        ordered.sort(order(table));
        return ordered;
    }

    private static Comparator<Check> order(LawTable table) {
        return Comparator.comparingInt(Check::order)
                .thenComparingInt(check -> check.place().row())
                .thenComparingInt(check -> rowOfParameter(table, check));
    }

    /** One check can speak of several parameters: they are told in the order in which the sheet Parameters lists them. */
    private static int rowOfParameter(LawTable table, Check check) {
        String operation = null;
        int found = Integer.MAX_VALUE;
        for (Edition edition : table.editions().values()) {
            if (edition.file().equals(check.place().file())) {
                for (Object row : edition.rows()) {
                    if (row instanceof CheckRow asked && asked.place().equals(check.place())) {
                        operation = asked.operation();
                    }
                }
                for (Object row : edition.rows()) {
                    if (row instanceof ParameterRow parameter
                            && parameter.operation().equals(operation)
                            && parameter.parameter().equals(check.subject())) {
                        found = Math.min(found, parameter.place().row());
                    }
                }
            }
        }
        return found;
    }

    /** A check that several targets of the call meet is one check that speaks of all of them. */
    private static List<Check> joined(List<Check> checks) {
        List<Check> joined = new ArrayList<>(checks.size());
        for (Check check : checks) {
            Check same = null;
            for (Check other : joined) {
                boolean parameter = other.facts().equals(PARAMETERS);
                if (other.place().equals(check.place())
                        && other.sure() == check.sure()
                        && (!parameter || other.subject().equals(check.subject()))) {
                    same = other;
                }
            }
            if (same == null) {
                joined.add(check);
            } else if (!same.subject().equals(check.subject())) {
                joined.set(joined.indexOf(same), same.joinedWith(check));
            }
        }
        return joined;
    }

    /** An author may begin an advisory with a word for programs: {@code lockOutlivesRetention: The lock ...}. */
    private static Advisory advisory(String text) {
        int colon = text.indexOf(": ");
        boolean coded = colon > 0 && text.chars().limit(colon).allMatch(Character::isLetterOrDigit);
        return coded ? new Advisory(text.substring(0, colon), text.substring(colon + 2)) : new Advisory("note", text);
    }
}
