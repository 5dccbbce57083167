package dev.interlock.decision;

import dev.interlock.facts.Missing;
import dev.interlock.facts.Situation;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Statement;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Resolves what is said of one target: each lock that bears on it is resolved by itself, and the worst counts. */
final class TargetResolution {

    private final LawTable table;
    private final Target target;
    private final Verdicts verdicts;
    private final List<CallError> violations = new ArrayList<>(2);
    private final List<Match> matches = new ArrayList<>(2);
    private final List<Missing> missing = new ArrayList<>(0);
    private final List<Advisory> advisories;
    private final List<LockResolution> locks = new ArrayList<>(2);

    private TargetResolution(LawTable table, Target target, Verdicts verdicts) {
        this.table = table;
        this.target = target;
        this.verdicts = verdicts;
        this.advisories = new ArrayList<>(verdicts.advisories());
    }

    static Resolved of(LawTable table, Target target, Verdicts verdicts) {
        TargetResolution resolution = new TargetResolution(table, target, verdicts);
        List<Statement> statements = verdicts.statements();
        if (statements.size() == 1) {
            resolution.locks.add(LockResolution.of(statements.get(0).situation(), statements));
        } else {
            Map<Situation, List<Statement>> situations = new IdentityHashMap<>();
            List<List<Statement>> order = new ArrayList<>();
            for (Statement statement : statements) {
                situations
                        .computeIfAbsent(statement.situation(), situation -> {
                            List<Statement> said = new ArrayList<>();
                            order.add(said);
                            return said;
                        })
                        .add(statement);
            }
            order.forEach(
                    said -> resolution.locks.add(LockResolution.of(said.get(0).situation(), said)));
        }
        return resolution.resolved();
    }

    private void add(LockResolution lock, boolean decides) {
        lock.missing().forEach(fact -> once(missing, fact));
        Statement statement = lock.statement();
        if (statement == null) {
            return;
        }
        Ruling ruling = statement.ruling();
        Situation situation = lock.situation();
        Match match =
                Match.of(table, statement.rule(), statement.place(), ruling, situation.because(), situation.facts());
        // The match that decides stands first, and one that says no more than another is not repeated.
        if (decides) {
            matches.add(0, match);
        } else if (statement.place() != null || matches.isEmpty()) {
            matches.add(match);
        }
        if (lock.outcome() == Outcome.FAILS) {
            violate(CallError.of(ruling, target.name(), situation.because()));
        }
        if (ruling.advisory() != null && lock.missing().isEmpty()) {
            once(advisories, new Advisory("note", ruling.advisory()));
        }
    }

    /** A disk on two locked instances meets one check twice: it is told once, with both reasons. */
    private void violate(CallError error) {
        for (int i = 0; i < violations.size(); i++) {
            CallError joined = violations.get(i).joinedWith(error);
            if (joined != null) {
                violations.set(i, joined);
                return;
            }
        }
        violations.add(error);
    }

    private static <T> void once(List<T> list, T item) {
        if (!list.contains(item)) {
            list.add(item);
        }
    }

    private static <T> List<T> each(List<T> list) {
        return list.size() < 2 ? list : list.stream().distinct().toList();
    }

    private Resolved resolved() {
        Outcome outcome = Outcome.UNAFFECTED;
        Outcome sure = Outcome.UNAFFECTED;
        Outcome worst = Outcome.UNAFFECTED;
        for (LockResolution lock : locks) {
            outcome = Outcome.worse(outcome, lock.outcome());
            worst = Outcome.worse(worst, lock.worst());
            sure = lock.outcome() == Outcome.INDETERMINATE ? sure : Outcome.worse(sure, lock.outcome());
        }
        // What is not known cannot make worse what another lock makes sure.
        outcome = outcome == Outcome.INDETERMINATE && sure == worst ? sure : outcome;
        boolean decided = false;
        for (LockResolution lock : locks) {
            boolean decides = !decided && lock.outcome() == outcome;
            decided |= decides;
            add(lock, decides);
        }
        boolean obstructed = outcome == Outcome.FAILS || outcome == Outcome.ACCEPTED_NOT_EXECUTED;
        // A lock that is not told does not matter once another one decides.
        boolean open = outcome == Outcome.INDETERMINATE;
        return new Resolved(
                List.of(target),
                outcome,
                outcome == Outcome.INDETERMINATE ? worst : outcome,
                violations,
                matches,
                open ? missing : List.of(),
                advisories,
                obstructed ? each(verdicts.unblocks()) : List.of(),
                verdicts.turningPoints(),
                null,
                List.of());
    }
}
