package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.describe.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every lock, whatever its numbers. */
class TimeArithmeticPropertyTest {

    private static final int ROUNDS = 1000;
    private static final List<String> OPERATIONS = List.of(
            "LockSnapshot", "UnlockSnapshot", "DescribeLockedSnapshots", "DeleteSnapshot", "ModifySnapshotAttribute");

    private final Decider decider = new Decider(ShippedBundle.bundle());
    private final Random random = new Random(42);

    @Test
    void aNewLockEndsItsCoolOffAfterCHoursAndItselfAfterDTimes24Hours() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant at = instant();
            int days = 1 + random.nextInt(random.nextBoolean() ? 5 : 36500);
            int hours = random.nextInt(Math.min(73, 24 * days));
            LockedSnapshot lock = locked(call("LockSnapshot", at, "").deepCopy(), days, hours);
            assertThat(lock.lockCreationTime()).isEqualTo(at);
            assertThat(lock.coolOffPeriodExpiredTime()).isEqualTo(at.plus(Duration.ofHours(hours)));
            assertThat(lock.lockDurationStartTime()).isEqualTo(at);
            assertThat(lock.lockExpiredTime()).isEqualTo(at.plus(Duration.ofHours(24L * days)));
            assertThat(lock.lockStatus()).isEqualTo(hours == 0 ? "compliance" : "compliance-cooloff");
        }
    }

    @Test
    void anExtensionKeepsTheStartAndCountsTheNewDurationFromIt() {
        for (int i = 0; i < ROUNDS; i++) {
            ModelLock before = lock();
            long compliance =
                    Duration.between(before.coolOffEnd(), before.expiry()).toSeconds();
            Instant at = before.coolOffEnd().plusSeconds((long) (random.nextDouble() * compliance));
            int days = before.days() + 1 + random.nextInt(100);
            LockedSnapshot after = locked(call("LockSnapshot", at, record(before)), days, 0);
            assertThat(after.lockCreationTime()).isEqualTo(before.creation());
            assertThat(after.lockDurationStartTime()).isEqualTo(before.start());
            assertThat(after.coolOffPeriod()).isEqualTo(before.coolOffHours());
            assertThat(after.coolOffPeriodExpiredTime()).isEqualTo(before.coolOffEnd());
            assertThat(after.lockExpiredTime()).isEqualTo(before.creation().plus(Duration.ofHours(24L * days)));
            assertThat(after.lockStatus()).isEqualTo("compliance");
        }
    }

    @Test
    void aStatusBeginsWithItsFirstInstantAndEndsBeforeTheNext() {
        for (int i = 0; i < ROUNDS; i++) {
            ModelLock lock = lock();
            Instant expiry = lock.expiry();
            unlocking(lock, lock.coolOffEnd().minusSeconds(1), lock.coolOffHours() > 0 ? "unaffected []" : null);
            unlocking(lock, lock.coolOffEnd(), "fails [InvalidOperation.CoolOffPeriodExpired 403]");
            unlocking(lock, expiry.minusSeconds(1), "fails [InvalidOperation.CoolOffPeriodExpired 403]");
            unlocking(lock, expiry, "fails [InvalidSnapshotLock.NotFound 404]");
        }
    }

    @Test
    void anAnswerIsValidUntilExactlyTheFirstInstantAtWhichItIsAnother() {
        int bounded = 0;
        for (int i = 0; i < ROUNDS; i++) {
            ModelLock lock = lock();
            for (String operation : OPERATIONS) {
                int since = random.nextInt(lock.days() * 100_000);
                ObjectNode call = call(operation, lock.creation().plusSeconds(since), record(lock));
                int days = Math.max(1, lock.days() + random.nextInt(4) - 1);
                parameters(call)
                        .put("LockDuration", days)
                        .put("CoolOffPeriod", 0)
                        .put("RetentionDays", 400);
                Decision now = Ask.decision(decider, call);
                Instant end = now.validUntil();
                if (end == null) {
                    // Nothing changes any more, not at the turns of the lock and not in the far future either.
                    for (Instant turn :
                            List.of(lock.coolOffEnd(), lock.expiry(), Instant.parse("2400-01-01T00:00:00Z"))) {
                        if (turn.isAfter(now.asOf())) {
                            assertThat(at(call, turn))
                                    .as("%s at %s", call, turn)
                                    .isEqualTo(Ask.said(now));
                        }
                    }
                    continue;
                }
                bounded++;
                assertThat(end).isAfter(now.asOf());
                assertThat(at(call, end.minusSeconds(1))).as("%s", call).isEqualTo(Ask.said(now));
                assertThat(at(call, end)).as("%s at %s", call, end).isNotEqualTo(Ask.said(now));
                for (Instant turn : List.of(lock.coolOffEnd(), lock.expiry())) {
                    if (turn.isAfter(now.asOf()) && turn.isBefore(end)) {
                        assertThat(at(call, turn)).as("%s at %s", call, turn).isEqualTo(Ask.said(now));
                    }
                }
            }
        }
        assertThat(bounded).isGreaterThan(ROUNDS);
    }

    @Test
    void aTimelineHasNoGapsAndTellsTheStatusOfEveryInstant() {
        for (int i = 0; i < ROUNDS; i++) {
            ModelLock lock = lock();
            ObjectNode call = call("LockSnapshot", lock.creation().plusSeconds(random.nextInt(900_000)), record(lock));
            List<Timeline.Interval> intervals = decider.timelines(Ask.request(call), Instant.EPOCH)
                    .timelines()
                    .get(0)
                    .intervals();
            assertThat(intervals)
                    .extracting(Timeline.Interval::status)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(intervals.get(0).from()).isEqualTo(lock.creation());
            assertThat(intervals.get(intervals.size() - 1).to()).isNull();
            for (int n = 0; n < intervals.size(); n++) {
                Timeline.Interval interval = intervals.get(n);
                assertThat(interval.status()).isEqualTo(lock.status(interval.from()));
                if (interval.to() != null) {
                    assertThat(interval.to())
                            .isAfter(interval.from())
                            .isEqualTo(intervals.get(n + 1).from());
                    assertThat(interval.status())
                            .isEqualTo(lock.status(interval.to().minusSeconds(1)));
                }
            }
        }
    }

    private void unlocking(ModelLock lock, Instant at, @Nullable String expected) {
        if (expected != null) {
            assertThat(Ask.said(Ask.decision(decider, call("UnlockSnapshot", at, record(lock)))))
                    .as("%s at %s", lock, at)
                    .isEqualTo(expected);
        }
    }

    private String at(ObjectNode call, Instant instant) {
        return Ask.said(Ask.decision(decider, call.deepCopy().put("asOf", instant.toString())));
    }

    private LockedSnapshot locked(ObjectNode call, int days, int hours) {
        parameters(call).put("LockDuration", days).put("CoolOffPeriod", hours);
        Decision decision = Ask.decision(decider, call);
        assertThat(decision.result()).as("%s", call).isNotNull();
        return (LockedSnapshot) decision.result().get("LockedSnapshotInfo");
    }

    private static ObjectNode parameters(ObjectNode call) {
        return (ObjectNode) call.path("parameters");
    }

    private ModelLock lock() {
        Instant at = instant();
        int days = 1 + random.nextInt(6);
        return new ModelLock(at, random.nextInt(Math.min(73, 24 * days)), days, at);
    }

    /** A second of 2026 to 2028, leap day included, when the edition of snapshot locking governs. */
    private Instant instant() {
        return Instant.parse("2026-02-01T00:00:00Z").plusSeconds(random.nextInt(86_400_000));
    }

    private static String record(ModelLock lock) {
        return lock.record("s-1", null).toString();
    }

    private static ObjectNode call(String operation, Instant asOf, String lock) {
        String list =
                operation.equals("DescribeLockedSnapshots") ? "\"SnapshotIds\": [\"s-1\"]" : "\"SnapshotId\": \"s-1\"";
        return (ObjectNode) Fixtures.parse("""
                {"operation": "%s", "asOf": "%s",
                 "parameters": {"RegionId": "cn-hangzhou", %s, "LockMode": "compliance"},
                 "facts": {"Snapshots": [{"SnapshotId": "s-1", "Status": "accomplished", "Usage": "none"}],
                           "LockedSnapshotsInfo": [%s]}}""".formatted(operation, asOf, list, lock));
    }
}
