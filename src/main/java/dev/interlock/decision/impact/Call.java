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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call being made up, and the world it comes into: instance i-1, which no lock bears on until it is given one, instance
 * i-2 without a lock, disk d-1 In_use on i-1, and snapshot s-1 of that disk, accomplished and without a lock record. As it
 * stands nothing keeps a call from going through.
 */
final class Call {

    static final String INSTANCE = "i-1";
    static final String OTHER_INSTANCE = "i-2";
    static final String DISK = "d-1";
    static final String SNAPSHOT = "s-1";

    final String operation;
    final Instant asOf;
    final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

    Lock lock = Lock.none("Instance " + INSTANCE);

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

    /** A parameter as a whole number, another when it is none. */
    long number(String name, long otherwise) {
        Long number = new Parameters(parameters).integer(name);
        return number == null ? otherwise : number;
    }

    Request request(Map<String, String> editions) {
        Snapshot snapshot =
                new Snapshot(SNAPSHOT, snapshotStatus, available, retention, null, usage, DISK, shared, managedBy);
        Facts facts = new Facts(
                List.of(
                        new Instance(INSTANCE, null, List.of(lock)),
                        new Instance(OTHER_INSTANCE, null, List.of(Lock.none("Instance " + OTHER_INSTANCE)))),
                List.of(new Disk(DISK, diskStatus, attached)),
                snapshotsTold ? snapshotExists ? List.of(snapshot) : List.of() : null,
                locksTold ? record == null ? List.of() : List.of(record) : null);
        return new Request(operation, asOf, new Parameters(parameters), facts, editions, List.of());
    }
}
