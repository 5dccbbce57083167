package dev.interlock.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ECS instance as DescribeInstances tells it.
 *
 * @param instanceId ECS `InstanceId`
 * @param status ECS `Status`, null when not given
 * @param locks one entry for each of `OperationLocks.LockReason[]`; the single entry {@link Lock#none} when the list is
 *     empty, {@link Lock#unknown} when it is not given
 */
public record Instance(String instanceId, @Nullable String status, List<Lock> locks) {

    public String name() {
        return instanceId.isEmpty() ? "Instance" : "Instance " + instanceId;
    }

    /** An instance of which nothing is known, not even the id when it is null. */
    static Instance unknown(@Nullable String id) {
        String name = id == null ? "Instance" : "Instance " + id;
        return new Instance(id == null ? "" : id, null, List.of(Lock.unknown(name)));
    }
}
