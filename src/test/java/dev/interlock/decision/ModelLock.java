package dev.interlock.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lock by the clocks of domain.md section 4.1, written without a look at the rules.
 *
 * @param creation the accepted LockSnapshot call
 * @param start beginning of the lock duration, null while the snapshot is progressing
 */
record ModelLock(
        Instant creation,
        int coolOffHours,
        int days,
        @Nullable Instant start) {

    Instant coolOffEnd() {
        return creation.plus(Duration.ofHours(coolOffHours));
    }

    @Nullable
    Instant expiry() {
        return start == null ? null : start.plus(Duration.ofHours(24L * days));
    }

    /** Half-open: at the end of the cool-off it is compliance, at the expiry it is expired. */
    String status(Instant at) {
        Instant expiry = expiry();
        if (expiry != null && !at.isBefore(expiry)) {
            return "expired";
        }
        return at.isBefore(coolOffEnd()) ? "compliance-cooloff" : "compliance";
    }

    /** An extension keeps every clock but the expiry (section 4.3). */
    ModelLock extendedTo(int newDays) {
        return new ModelLock(creation, coolOffHours, newDays, start);
    }

    /** As DescribeLockedSnapshots and LockSnapshot tell it. */
    ObjectNode record(String snapshot, @Nullable String status) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("SnapshotId", snapshot);
        if (status != null) {
            json.put("LockStatus", status);
        }
        json.put("LockCreationTime", creation.toString());
        json.put("CoolOffPeriod", coolOffHours);
        json.put("CoolOffPeriodExpiredTime", coolOffEnd().toString());
        json.put("LockDuration", days);
        Instant expiry = expiry();
        if (start != null && expiry != null) {
            json.put("LockDurationStartTime", start.toString());
            json.put("LockExpiredTime", expiry.toString());
        }
        return json;
    }
}
