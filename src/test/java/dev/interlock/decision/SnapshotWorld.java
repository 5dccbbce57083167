package dev.interlock.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is so when a call on snapshot s-1 comes in.
 *
 * @param exists false when the list of snapshots is given without it
 * @param status of the snapshot, null when not told
 * @param available null when not told
 * @param retentionDays null for ever, told by leaving it out; -1 for ever, told by that number
 * @param lock null when it has no lock record
 * @param lockStatusTold what the record says of its status, which may be stale or left out
 * @param locksTold whether the list of lock records is given at all
 */
record SnapshotWorld(
        Instant asOf,
        boolean exists,
        @Nullable String status,
        @Nullable Boolean available,
        @Nullable Integer retentionDays,
        Instant created,
        String usage,
        boolean shared,
        @Nullable String managedBy,
        @Nullable ModelLock lock,
        @Nullable String lockStatusTold,
        boolean locksTold) {

    static final String ID = "s-1";

    String lockStatus() {
        ModelLock live = effectiveLock();
        return live == null ? "none" : live.status(asOf);
    }

    /** Section 4.1: the lock record of a snapshot that was locked while progressing and then failed is dropped. */
    @Nullable
    ModelLock effectiveLock() {
        return lock != null && lock.start() == null && "failed".equals(status) ? null : lock;
    }

    boolean keptForEver() {
        return retentionDays == null || retentionDays < 0;
    }

    /** Section 5, check 11: the flag wins; without it a failed snapshot counts. Null when neither is told. */
    @Nullable
    Boolean lockable() {
        if (available != null) {
            return available;
        }
        return status == null ? null : !status.equals("failed");
    }

    /** The same with the lock told: this one, or none. */
    SnapshotWorld told(@Nullable ModelLock known) {
        return new SnapshotWorld(
                asOf, exists, status, available, retentionDays, created, usage, shared, managedBy, known, null, true);
    }

    ObjectNode facts() {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        var snapshots = facts.putArray("Snapshots");
        snapshots
                .addObject()
                .put("SnapshotId", "s-other")
                .put("Status", "accomplished")
                .put("Usage", "none");
        if (exists) {
            ObjectNode snapshot = snapshots.addObject().put("SnapshotId", ID);
            snapshot.put("CreationTime", created.toString()).put("Usage", usage);
            snapshot.put("Shared", shared);
            put(snapshot, "Status", status);
            put(snapshot, "ManagedBy", managedBy);
            if (available != null) {
                snapshot.put("Available", available.booleanValue());
            }
            if (retentionDays != null) {
                snapshot.put("RetentionDays", retentionDays.intValue());
            }
        }
        if (locksTold) {
            var locks = facts.putArray("LockedSnapshotsInfo");
            if (lock != null) {
                locks.add(lock.record(ID, lockStatusTold));
            }
        }
        return facts;
    }

    private static void put(ObjectNode object, String field, @Nullable String value) {
        if (value != null) {
            object.put(field, value);
        }
    }
}
