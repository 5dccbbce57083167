package dev.interlock.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The resources a caller told us of. A list that was not given tells nothing. A list that was given is complete for
 * snapshots and lock records: what it does not hold does not exist.
 */
public final class Facts {

    /** Nothing was told. */
    public static final Facts NONE = new Facts(null, null, null, null);

    /** Past this length a list is looked up by index. */
    private static final int SHORT = 8;

    private final @Nullable List<Instance> instances;
    private final @Nullable List<Disk> disks;
    private final @Nullable List<Snapshot> snapshots;
    private final @Nullable List<LockedSnapshot> lockedSnapshots;
    private final Map<String, Instance> instancesById;
    private final Map<String, Disk> disksById;
    private final Map<String, Snapshot> snapshotsById;
    private final Map<String, LockedSnapshot> lockedSnapshotsById;

    /** Each list may be null (not given); ids are unique within a list. */
    public Facts(
            @Nullable List<Instance> instances,
            @Nullable List<Disk> disks,
            @Nullable List<Snapshot> snapshots,
            @Nullable List<LockedSnapshot> lockedSnapshots) {
        this.instances = instances;
        this.disks = disks;
        this.snapshots = snapshots;
        this.lockedSnapshots = lockedSnapshots;
        this.instancesById = index(instances, Instance::instanceId);
        this.disksById = index(disks, Disk::diskId);
        this.snapshotsById = index(snapshots, Snapshot::snapshotId);
        this.lockedSnapshotsById = index(lockedSnapshots, LockedSnapshot::snapshotId);
    }

    public @Nullable List<Instance> instances() {
        return instances;
    }

    public @Nullable List<Disk> disks() {
        return disks;
    }

    public @Nullable List<Snapshot> snapshots() {
        return snapshots;
    }

    public @Nullable List<LockedSnapshot> lockedSnapshots() {
        return lockedSnapshots;
    }

    /** The instance, or one of which nothing is known. */
    public Instance instance(@Nullable String id) {
        Instance found = find(instances, instancesById, Instance::instanceId, id);
        return found == null ? Instance.unknown(id) : found;
    }

    /** The disk, or one of which nothing is known. */
    public Disk disk(@Nullable String id) {
        Disk found = find(disks, disksById, Disk::diskId, id);
        return found == null ? Disk.unknown(id) : found;
    }

    public @Nullable Snapshot snapshot(@Nullable String id) {
        return find(snapshots, snapshotsById, Snapshot::snapshotId, id);
    }

    public @Nullable LockedSnapshot lockedSnapshot(@Nullable String id) {
        return find(lockedSnapshots, lockedSnapshotsById, LockedSnapshot::snapshotId, id);
    }

    public boolean snapshotsKnown() {
        return snapshots != null;
    }

    public boolean locksKnown() {
        return lockedSnapshots != null;
    }

    /** The instances of the account as far as they are told: when none is, one of which nothing is known. */
    public List<Instance> account() {
        return instances == null ? List.of(Instance.unknown(null)) : instances;
    }

    private static <T> Map<String, T> index(@Nullable List<T> list, Function<T, String> id) {
        return list == null || list.size() <= SHORT
                ? Map.of()
                : list.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    private static <T> @Nullable T find(
            @Nullable List<T> list, Map<String, T> index, Function<T, String> idOf, @Nullable String id) {
        if (list == null || id == null) {
            return null;
        }
        if (!index.isEmpty()) {
            return index.get(id);
        }
        for (int i = 0; i < list.size(); i++) {
            if (idOf.apply(list.get(i)).equals(id)) {
                return list.get(i);
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts
                && Objects.equals(instances, facts.instances)
                && Objects.equals(disks, facts.disks)
                && Objects.equals(snapshots, facts.snapshots)
                && Objects.equals(lockedSnapshots, facts.lockedSnapshots);
    }

    @Override
    public int hashCode() {
        return Objects.hash(instances, disks, snapshots, lockedSnapshots);
    }

    @Override
    public String toString() {
        return "Facts[instances=" + instances + ", disks=" + disks + ", snapshots=" + snapshots + ", lockedSnapshots="
                + lockedSnapshots + "]";
    }
}
