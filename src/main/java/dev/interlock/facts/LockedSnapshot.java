package dev.interlock.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot's lock record as DescribeLockedSnapshots and LockSnapshot tell it; the JSON has the fields of the sample in
 * the LockSnapshot page, in its order. Instants are UTC with whole seconds. Null means not given, or not known yet.
 *
 * @param coolOffPeriod hours
 * @param lockDuration days of 24 hours
 * @param lockDurationStartTime absent while the snapshot is still progressing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockedSnapshot(
        @JsonProperty("SnapshotId") String snapshotId,
        @JsonProperty("LockStatus") @Nullable String lockStatus,
        @JsonProperty("LockCreationTime") @Nullable Instant lockCreationTime,
        @JsonProperty("CoolOffPeriod") @Nullable Integer coolOffPeriod,
        @JsonProperty("CoolOffPeriodExpiredTime") @Nullable Instant coolOffPeriodExpiredTime,
        @JsonProperty("LockDuration") @Nullable Integer lockDuration,
        @JsonProperty("LockDurationStartTime") @Nullable Instant lockDurationStartTime,
        @JsonProperty("LockExpiredTime") @Nullable Instant lockExpiredTime) {

    public String name() {
        return "Lock of snapshot " + snapshotId;
    }
}
