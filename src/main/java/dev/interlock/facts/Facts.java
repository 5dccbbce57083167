package dev.interlock.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources a caller told us of. A null list was not given: nothing is known. An empty list was given: the resource
 * asked about does not exist (snapshots) or has no record (locks).
 */
public record Facts(
        @Nullable List<Instance> instances,
        @Nullable List<Disk> disks,
        @Nullable List<Snapshot> snapshots,
        @Nullable List<LockedSnapshot> lockedSnapshots) {

    public static final Facts NONE = new Facts(null, null, null, null);
}
