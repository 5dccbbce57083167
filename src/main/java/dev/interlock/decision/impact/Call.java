package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call being made up, and the world it comes into: instance i-1, which no lock bears on until it is given one, instance
 * i-2 without a lock, disk d-1 In_use on i-1, and snapshot s-1 of that disk, accomplished and without a lock record. Where
 * it matters which of several a call names there are disk d-2 In_use on i-2 and its snapshot s-2 besides. As it stands
 * nothing keeps a call from going through.
 */
final class Call {

    static final String INSTANCE = "i-1";
    static final String OTHER_INSTANCE = "i-2";
    static final String DISK = "d-1";
    static final String OTHER_DISK = "d-2";
    static final String SNAPSHOT = "s-1";
    static final String OTHER_SNAPSHOT = "s-2";

    final String operation;
    final Instant asOf;
    final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

    Lock lock = Lock.none("Instance " + INSTANCE);
    boolean instancesTold = true;

    boolean otherInstance = true;

    boolean otherDisk;
    boolean otherSnapshot;

    @Nullable
    String diskStatus = "In_use";

    @Nullable
    List<String> attached = List.of(INSTANCE);

    boolean snapshotsTold = true;
    boolean snapshotExists = true;

    @Nullable
    String snapshotStatus = "accomplished";

    @Nullable
    Boolean available;

    /** Days; null for ever. */
    @Nullable
    Integer retention;

    @Nullable
    String usage = "none";

    boolean shared;

    @Nullable
    String managedBy;

    boolean locksTold = true;

    @Nullable
    LockedSnapshot record;

    Call(String operation, Instant asOf) {
        this.operation = operation;
        this.asOf = asOf;
    }

    /** Sets a parameter; null takes it out. */
    void parameter(String name, @Nullable JsonNode value) {
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.set(name, value);
        }
    }

    void parameter(String name, String value) {
        parameters.put(name, value);
    }

    void parameter(String name, long value) {
        parameters.put(name, value);
    }

    /** Has a disk made from the snapshot. */
    void mapSnapshot() {
        parameters.putArray("DiskDeviceMapping").addObject().put("SnapshotId", SNAPSHOT);
    }

    /** A parameter as a whole number, another when it is none. */
    long number(String name, long otherwise) {
        Long number = new Parameters(parameters).integer(name);
        return number == null ? otherwise : number;
    }

    Request request(Map<String, String> editions) {
        List<Disk> disks = new ArrayList<>(List.of(new Disk(DISK, diskStatus, attached)));
        List<Snapshot> snapshots = new ArrayList<>();
        if (snapshotExists) {
            snapshots.add(
                    new Snapshot(SNAPSHOT, snapshotStatus, available, retention, null, usage, DISK, shared, managedBy));
        }
        if (otherDisk) {
            disks.add(new Disk(OTHER_DISK, "In_use", List.of(OTHER_INSTANCE)));
        }
        if (otherSnapshot) {
            snapshots.add(
                    new Snapshot(OTHER_SNAPSHOT, "accomplished", null, null, null, "none", OTHER_DISK, false, null));
        }
        Facts facts = new Facts(
                instancesTold ? instances() : null,
                disks,
                snapshotsTold ? snapshots : null,
                locksTold ? record == null ? List.of() : List.of(record) : null);
        return new Request(operation, asOf, new Parameters(parameters), facts, editions, List.of());
    }

    private List<Instance> instances() {
        Instance first = new Instance(INSTANCE, null, List.of(lock));
        Instance other = new Instance(OTHER_INSTANCE, null, List.of(Lock.none("Instance " + OTHER_INSTANCE)));
        return otherInstance ? List.of(first, other) : List.of(first);
    }
}
