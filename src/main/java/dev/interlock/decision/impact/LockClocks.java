package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Axis.Value;
import dev.interlock.facts.LockedSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock records a snapshot may have at the instant of a call: in every status, and a second before, at and after each
 * instant at which the status turns.
 */
final class LockClocks {

    private static final String COOL_OFF = "compliance-cooloff";
    private static final String COMPLIANCE = "compliance";
    private static final String EXPIRED = "expired";
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Hours of the cooling-off period. */
    private static final int HOURS = 3;

    private final int days;

    /**
     * @param days LockDuration of the record, at least 2
     */
    LockClocks(int days) {
        this.days = days;
    }

    /** Every status and every turning point. */
    Axis axis() {
        Duration coolOff = Duration.ofHours(HOURS);
        Duration length = Duration.ofDays(days);
        List<Value> values = new ArrayList<>();
        values.add(Value.of("none", call -> {}));
        values.add(held(COOL_OFF, "", Duration.ofHours(1)));
        values.add(held(COOL_OFF, "from the first second", Duration.ZERO));
        values.add(held(COOL_OFF, "in its last second", coolOff.minus(SECOND)));
        values.add(held(COMPLIANCE, "", Duration.ofHours(24)));
        values.add(held(COMPLIANCE, "when the cool-off ends", coolOff));
        values.add(held(COMPLIANCE, "a second later", coolOff.plus(SECOND)));
        values.add(held(COMPLIANCE, "in its last second", length.minus(SECOND)));
        values.add(waiting());
        values.add(held(EXPIRED, "", length.plus(length)));
        values.add(held(EXPIRED, "when the lock expires", length));
        values.add(held(EXPIRED, "a second later", length.plus(SECOND)));
        values.add(Value.untold(call -> call.locksTold = false));
        values.add(new Value("compliance, its duration not told", null, false, null, call -> {
            LockedSnapshot lock = record(call.asOf.minus(Duration.ofHours(24)));
            call.record = new LockedSnapshot(
                    lock.snapshotId(),
                    lock.lockStatus(),
                    lock.lockCreationTime(),
                    lock.coolOffPeriod(),
                    lock.coolOffPeriodExpiredTime(),
                    null,
                    lock.lockDurationStartTime(),
                    lock.lockExpiredTime());
        }));
        return new Axis("Lock status", values);
    }

    /** One record in each status. */
    Axis sample() {
        return new Axis(
                "Lock status",
                List.of(
                        Value.of("none", call -> {}),
                        held(COOL_OFF, "", Duration.ofHours(1)),
                        held(COMPLIANCE, "", Duration.ofHours(24)),
                        held(EXPIRED, "", Duration.ofDays(2L * days))));
    }

    private Value held(String status, String moment, Duration age) {
        String word = moment.isEmpty() ? status : status + " " + moment;
        return new Value(word, status, true, null, call -> call.record = record(call.asOf.minus(age)));
    }

    /** The lock of a snapshot that is not accomplished: its duration has not started. */
    private Value waiting() {
        return new Value("compliance before the duration starts", COMPLIANCE, true, null, call -> {
            Instant created = call.asOf.minus(Duration.ofHours(24));
            call.snapshotStatus = "progressing";
            call.record = new LockedSnapshot(
                    Call.SNAPSHOT, null, created, HOURS, created.plus(Duration.ofHours(HOURS)), days, null, null);
        });
    }

    private LockedSnapshot record(Instant created) {
        return new LockedSnapshot(
                Call.SNAPSHOT,
                null,
                created,
                HOURS,
                created.plus(Duration.ofHours(HOURS)),
                days,
                created,
                created.plus(Duration.ofDays(days)));
    }
}
