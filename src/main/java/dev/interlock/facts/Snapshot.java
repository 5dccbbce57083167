package dev.interlock.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An ECS snapshot as DescribeSnapshots tells it, with two fields ECS has no place for.
 *
 * @param snapshotId ECS `SnapshotId`
 * @param status `progressing`, `accomplished` or `failed` in lower case, null when not given or not known to ECS
 * @param available ECS `Available`, null when not given
 * @param retentionDays ECS `RetentionDays` in days; null when the snapshot is kept for ever (absent or -1)
 * @param creationTime ECS `CreationTime`, null when not given
 * @param usage ECS `Usage` in lower case (`image`, `disk`, `image_disk`, `none`), null when not given
 * @param sourceDiskId ECS `SourceDiskId`, null when not given
 * @param shared `Shared`: shared with or by another account; not given means false
 * @param managedBy `ManagedBy`: name of the cloud product that manages it, null when none does
 */
public record Snapshot(
        String snapshotId,
        @Nullable String status,
        @Nullable Boolean available,
        @Nullable Integer retentionDays,
        @Nullable Instant creationTime,
        @Nullable String usage,
        @Nullable String sourceDiskId,
        boolean shared,
        @Nullable String managedBy) {

    public String name() {
        return "Snapshot " + snapshotId;
    }
}
