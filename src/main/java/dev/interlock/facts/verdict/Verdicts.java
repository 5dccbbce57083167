package dev.interlock.facts.verdict;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Situation;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rules say to one question; the global `verdicts` of every DRL file. Lives for one question and one
 * thread. Lists are made when first needed: most questions need one of them.
 */
public final class Verdicts {

    /** Characters of text that all verdicts on one question may have. */
    private static final int TEXT_LIMIT = 4_000_000;

    private static final String CREATED_FROM = "InstanceId, DiskDeviceMapping or SnapshotId";

    private List<Statement> statements = List.of();
    private List<Check> checks = List.of();
    private List<Unblock> unblocks = List.of();
    private List<Advisory> advisories = List.of();
    private List<Instant> turningPoints = List.of();
    private @Nullable String lockStatus;
    private @Nullable LockedSnapshot result;
    private int room = TEXT_LIMIT;

    /** A row's conditions hold in a situation, or might. */
    public void row(String rule, ImpactRow row, Situation situation, @Nullable String createdFrom) {
        spend(rule);
        List<Missing> missing = List.of();
        String condition = "";
        if (!row.diskStatus().holds(situation.diskStatus())) {
            String disk = situation.disk() == null ? "Disk" : situation.disk().name();
            missing = List.of(new Missing(disk, "Status"));
            condition = row.diskStatus().inWords();
        } else if (!row.createdFrom().holds(createdFrom)) {
            missing = List.of(new Missing("parameters", CREATED_FROM));
            condition = "created from " + row.createdFrom().inWords();
        }
        statements = add(
                statements,
                new Statement(rule, row.place(), row.ruling(), row.specificity(), situation, condition, missing));
    }

    /** An edition's default bears on a situation. */
    public void defaultRow(String rule, DefaultRow row, Situation situation) {
        spend(rule);
        statements = add(statements, new Statement(rule, row.place(), row.ruling(), -1, situation, "", List.of()));
    }

    /** No lock the table knows bears on the target. */
    public void free(String rule, Situation situation) {
        spend(rule);
        statements = add(statements, new Statement(rule, null, Ruling.FREE, -1, situation, "", List.of()));
    }

    public void check(Check check) {
        spend(check.rule());
        spend(check.subject());
        spend(check.because());
        checks = add(checks, check);
    }

    /** Whether a check is met that makes the call fail. */
    public boolean refused() {
        for (Check check : checks) {
            if (check.sure() && check.ruling().outcome() == Outcome.FAILS) {
                return true;
            }
        }
        return false;
    }

    /** What would end the obstruction; at is the instant at which time alone does it, or null. */
    public void unblock(String text, @Nullable Instant at) {
        spend(text);
        unblocks = add(unblocks, new Unblock(text, at));
    }

    public void advise(String code, String text) {
        spend(code);
        spend(text);
        advisories = add(advisories, new Advisory(code, text));
    }

    /** An instant at which time alone may change the answer; null is passed over. */
    public void turnsAt(@Nullable Instant instant) {
        if (instant != null) {
            turningPoints = add(turningPoints, instant);
        }
    }

    /** The target's lock status at the question's instant. */
    public void lockStatus(String status) {
        spend(status);
        lockStatus = status;
    }

    /** The lock record a successful call would leave. */
    public void result(LockedSnapshot lock) {
        spend(lock.snapshotId());
        spend(lock.lockStatus());
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

    public List<Instant> turningPoints() {
        return turningPoints;
    }

    public @Nullable String lockStatus() {
        return lockStatus;
    }

    public @Nullable LockedSnapshot result() {
        return result;
    }

    private void spend(@Nullable String text) {
        room -= text == null ? 0 : text.length();
        if (room < 0) {
            throw new RuleLimit(TEXT_LIMIT + " characters of text");
        }
    }

    private static <T> List<T> add(List<T> list, T item) {
        if (list.isEmpty()) {
            list = new ArrayList<>(2);
        }
        list.add(item);
        return list;
    }
}
