package dev.interlock.facts.verdict;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.TransitionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what the rules say in one decision; the global `verdicts` of every DRL file. Not for two threads. */
public final class Verdicts {

    private final List<Statement> statements = new ArrayList<>(4);
    private final List<Check> checks = new ArrayList<>(4);
    private final List<Unblock> unblocks = new ArrayList<>(2);
    private final List<Advisory> advisories = new ArrayList<>(2);
    private final SortedSet<Instant> turningPoints = new TreeSet<>();
    private final Map<Target, String> lockStatuses = new TreeMap<>(Comparator.comparing(Target::name));
    private @Nullable LockedSnapshot result;

    /** A row's conditions hold in a situation, or might. */
    public void row(String rule, ImpactRow row, Situation situation, @Nullable String createdFrom) {
        boolean sure = row.diskStatus().holds(situation.diskStatus())
                && row.createdFrom().holds(createdFrom);
        statements.add(new Statement(rule, row.place(), row.ruling(), row.specificity(), situation, sure));
    }

    /** An edition's default bears on a situation. */
    public void defaultRow(String rule, DefaultRow row, Situation situation) {
        statements.add(new Statement(rule, row.place(), row.ruling(), -1, situation, true));
    }

    /** A rule concludes without a row. */
    public void statement(String rule, Ruling ruling, Situation situation) {
        statements.add(new Statement(rule, null, ruling, -1, situation, true));
    }

    public void check(Check check) {
        checks.add(check);
    }

    /** A row lets the call through; a check that fails still outweighs it. */
    public void permit(String rule, TransitionRow row, String subject, String because, List<String> facts) {
        checks.add(new Check(
                rule, row.place(), row.ruling(), Integer.MAX_VALUE, subject, because, facts, true, List.of()));
    }

    public void unblock(String text, @Nullable Instant at) {
        unblocks.add(new Unblock(text, at));
    }

    public void advise(String code, String text) {
        advisories.add(new Advisory(code, text));
    }

    /** An instant at which time alone may change the answer; null is passed over. */
    public void turnsAt(@Nullable Instant instant) {
        if (instant != null) {
            turningPoints.add(instant);
        }
    }

    public void lockStatus(Target target, String status) {
        lockStatuses.put(target, status);
    }

    public void result(LockedSnapshot lock) {
        result = lock;
    }

    public List<Statement> statements() {
        return statements;
    }

    public List<Check> checks() {
        return checks;
    }

    public List<Unblock> unblocks() {
        return unblocks;
    }

    public List<Advisory> advisories() {
        return advisories;
    }

    public SortedSet<Instant> turningPoints() {
        return turningPoints;
    }

    /** Lock status by target, as found at the question's instant. */
    public Map<Target, String> lockStatuses() {
        return lockStatuses;
    }

    public @Nullable LockedSnapshot result() {
        return result;
    }
}
