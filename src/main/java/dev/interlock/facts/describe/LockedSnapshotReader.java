package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.LockedSnapshot;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a lock record as DescribeLockedSnapshots lists it and LockSnapshot answers it. */
final class LockedSnapshotReader {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final String STATUS = "LockStatus";
    private static final Vocabulary MODES = Vocabulary.of("compliance");
    private static final Vocabulary STATUSES = Vocabulary.of("compliance-cooloff", "compliance", "expired");

    static final Kind<LockedSnapshot> KIND = new Kind<>(
            "LockedSnapshotsInfo",
            "LockedSnapshotInfo",
            Set.of(
                    "SnapshotId",
                    STATUS,
                    "LockMode",
                    "LockCreationTime",
                    "CoolOffPeriod",
                    "CoolOffPeriodExpiredTime",
                    "LockDuration",
                    "LockDurationStartTime",
                    "LockExpiredTime"),
            LockedSnapshotReader::read,
            LockedSnapshot::snapshotId);

    private LockedSnapshotReader() {}

    private static @Nullable LockedSnapshot read(JsonNode object, Findings findings) {
        String id = Fields.requiredText(object, "SnapshotId", findings);
        String status = status(object, findings);
        String mode = Fields.text(object, "LockMode", findings);
        Instant created = Fields.second(object, "LockCreationTime", findings);
        Integer coolOff = Fields.wholeNumber(object, "CoolOffPeriod", 0, findings);
        Instant coolOffEnd = Fields.second(object, "CoolOffPeriodExpiredTime", findings);
        Integer duration = Fields.wholeNumber(object, "LockDuration", 0, findings);
        Instant start = Fields.second(object, "LockDurationStartTime", findings);
        Instant end = Fields.second(object, "LockExpiredTime", findings);
        if (id == null) {
            return null;
        }
        LockedSnapshot lock = new LockedSnapshot(id, status, created, coolOff, coolOffEnd, duration, start, end);
        compareClocks(lock, findings);
        if (mode != null && MODES.find(mode) == null) {
            findings.advise(
                    "unknown-status",
                    "The lock of snapshot " + Shown.text(id) + " has the mode " + Shown.text(mode)
                            + ", which ECS does not document; it counts as " + MODES.shown());
        }
        return lock;
    }

    private static @Nullable String status(JsonNode object, Findings findings) {
        String text = Fields.text(object, STATUS, findings);
        String status = text == null ? null : STATUSES.find(text);
        if (text != null && status == null) {
            findings.faultAt(
                    STATUS,
                    "unknown-value",
                    "`LockStatus` is " + Shown.text(text) + ", expected one of " + STATUSES.shown(),
                    STATUSES.didYouMean(text));
        }
        return status;
    }

    /** Impossible clocks are told, not refused: the record may be an old one, and the rules say what they go by. */
    private static void compareClocks(LockedSnapshot lock, Findings findings) {
        Instant end = lock.lockExpiredTime();
        Instant created = lock.lockCreationTime();
        if (end != null && created != null && end.isBefore(created)) {
            contradiction(lock, "`LockExpiredTime` lies before `LockCreationTime`", findings);
        }
        Instant start = lock.lockDurationStartTime();
        if (start != null && created != null && start.isBefore(created)) {
            contradiction(lock, "`LockDurationStartTime` lies before `LockCreationTime`", findings);
        }
        if (differs(end, start, lock.lockDuration(), DAY)) {
            contradiction(lock, "`LockExpiredTime` is not `LockDurationStartTime` + `LockDuration` x 24 h", findings);
        }
        if (differs(lock.coolOffPeriodExpiredTime(), created, lock.coolOffPeriod(), HOUR)) {
            contradiction(
                    lock, "`CoolOffPeriodExpiredTime` is not `LockCreationTime` + `CoolOffPeriod` hours", findings);
        }
    }

    private static boolean differs(
            @Nullable Instant end, @Nullable Instant start, @Nullable Integer amount, long unit) {
        return end != null
                && start != null
                && amount != null
                && end.getEpochSecond() != start.getEpochSecond() + amount * unit;
    }

    private static void contradiction(LockedSnapshot lock, String what, Findings findings) {
        findings.advise("contradicting-facts", "Lock of snapshot " + Shown.text(lock.snapshotId()) + ": " + what);
    }
}
