package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Instance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an entry of DescribeInstances. */
final class InstanceReader {

    static final Kind<Instance> KIND = new Kind<>(
            "Instances",
            "Instance",
            Set.of("InstanceId", "Status", "OperationLocks"),
            InstanceReader::read,
            Instance::instanceId);

    private InstanceReader() {}

    private static @Nullable Instance read(JsonNode object, Findings findings) {
        String id = Fields.requiredText(object, "InstanceId", findings);
        String status = Fields.text(object, "Status", findings);
        // The name Instance.name() gives, needed before there is an instance.
        var locks = OperationLocks.of(object, "Instance " + id, findings);
        return id == null ? null : new Instance(id, status, locks);
    }
}
