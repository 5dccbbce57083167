package dev.interlock.decision;

import dev.interlock.facts.Lock;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Situation;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.verdict.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what the rows of an Impact sheet say of one situation: of the rows whose conditions hold the most specific
 * decides, of equally specific ones the worst, of equally bad ones the first in the sheet. Where a fact is missing every answer it could lead to is looked at, and
 * only when they differ is the answer indeterminate.
 *
 * @param outcome the situation's outcome
 * @param worst the worst outcome it could have; the outcome itself unless that is indeterminate
 * @param statement the statement that decides or, when indeterminate, the one that would change the answer; null when
 *     the edition says nothing
 */
record LockResolution(
        Situation situation,
        Outcome outcome,
        Outcome worst,
        @Nullable Statement statement,
        List<Missing> missing) {

    static LockResolution of(Situation situation, List<Statement> statements) {
        Statement sure = null;
        for (Statement statement : statements) {
            if (statement.sure() && (sure == null || outranks(statement, sure))) {
                sure = statement;
            }
        }
        List<Statement> possible = List.of();
        for (Statement statement : statements) {
            if (!statement.sure() && (sure == null || statement.specificity() >= sure.specificity())) {
                possible = append(possible, statement);
            }
        }
        Ruling ruling = sure == null ? silence(situation.lock()) : sure.ruling();
        return possible.isEmpty() && situation.lock().known()
                ? new LockResolution(situation, ruling.outcome(), ruling.outcome(), sure, List.of())
                : weigh(situation, ruling, sure, possible);
    }

    private static LockResolution weigh(
            Situation situation, Ruling ruling, @Nullable Statement sure, List<Statement> possible) {
        List<Missing> missing = new ArrayList<>();
        Statement open = null;
        Outcome worst = ruling.outcome();
        for (Statement each : possible) {
            if (!each.ruling().saysTheSameAs(ruling)) {
                worst = Outcome.worse(worst, each.ruling().outcome());
                // Where only the silence of the edition is left, an exception that was not shown may speak.
                String how = each.ruling().outcome().word() + " if " + each.condition()
                        + (ruling.outcome() == Outcome.UNDOCUMENTED
                                ? ""
                                : ", else " + ruling.outcome().word());
                each.missing().forEach(fact -> missing.add(fact.mattering(how)));
                open = open == null || outranks(each, open) ? each : open;
            }
        }
        Statement decisive = open == null ? sure : open;
        Ruling locked = decisive == null ? ruling : decisive.ruling();
        // Of an operation no row lists nobody knows what it acts on: only an instance the caller speaks of can matter.
        boolean matters = decisive != null && decisive.specificity() >= 0
                || situation.question().target().id() != null
                || situation.question().facts().instances() != null;
        if (situation.missing() != null && matters && !locked.saysTheSameAs(Ruling.FREE)) {
            missing.add(0, situation.missing().mattering(locked.outcome().word() + " if locked, else unaffected"));
        }
        // A row that only an unknown lock brings in decides nothing when without the lock the answer is another.
        Outcome outcome = missing.isEmpty() ? ruling.outcome() : Outcome.INDETERMINATE;
        worst = Outcome.worse(worst, locked.outcome());
        return new LockResolution(
                situation, outcome, missing.isEmpty() ? outcome : worst, decisive, List.copyOf(missing));
    }

    private static boolean outranks(Statement one, Statement other) {
        if (one.specificity() != other.specificity()) {
            return one.specificity() > other.specificity();
        }
        int worse = one.ruling().outcome().compareTo(other.ruling().outcome());
        return worse != 0 ? worse < 0 : rowOf(one) < rowOf(other);
    }

    private static int rowOf(Statement statement) {
        return statement.place() == null ? 0 : statement.place().row();
    }

    /** What holds where no row speaks: without a lock nothing stands in the way, else the edition says nothing. */
    private static Ruling silence(Lock lock) {
        return lock.known() && lock.reason() != null ? Ruling.SILENT : Ruling.FREE;
    }

    private static List<Statement> append(List<Statement> list, Statement statement) {
        List<Statement> longer = new ArrayList<>(list);
        longer.add(statement);
        return longer;
    }
}
