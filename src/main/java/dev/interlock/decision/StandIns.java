package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a request of a class anew with stand-ins for its ids: what the rules are asked on behalf of the class. */
final class StandIns {

    private final OpaqueIds ids;

    private StandIns(OpaqueIds ids) {
        this.ids = ids;
    }

    static Request in(Request request, OpaqueIds ids) {
        StandIns standIns = new StandIns(ids);
        Facts facts = request.facts();
        return new Request(
                request.operation(),
                request.asOf(),
                standIns.parameters(request.parameters()),
                new Facts(
                        each(facts.instances(), standIns::instance),
                        each(facts.disks(), standIns::disk),
                        each(facts.snapshots(), standIns::snapshot),
                        facts.lockedSnapshots()),
                request.editions(),
                request.advisories());
    }

    /**
     * Whether a parameter holds an id, or a token that is as opaque: {@code DiskId}, {@code DiskIds}, {@code DiskId.1},
     * {@code Disk.1.DiskId}, {@code ClientToken}.
     */
    static boolean isId(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        end = end < name.length() && end > 0 && name.charAt(end - 1) == '.' ? end - 1 : name.length();
        return name.startsWith("Id", end - 2) || name.startsWith("Ids", end - 3) || name.startsWith("Token", end - 5);
    }

    private Parameters parameters(Parameters parameters) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        for (String name : parameters.names()) {
            JsonNode value = parameters.value(name);
            if (value != null) {
                renamed.set(name, value(value, isId(name)));
            }
        }
        return new Parameters(renamed);
    }

    private JsonNode value(JsonNode value, boolean isId) {
        if (value.isTextual() && isId) {
            return TextNode.valueOf(id(value.textValue()));
        }
        if (value.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> renamed.add(value(item, isId)));
            return renamed;
        }
        if (value.isObject()) {
            ObjectNode renamed = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(field -> renamed.set(field.getKey(), value(field.getValue(), isId(field.getKey()))));
            return renamed;
        }
        return value;
    }

    private Instance instance(Instance instance) {
        Instance renamed = new Instance(id(instance.instanceId()), instance.status(), List.of());
        List<Lock> locks = instance.locks().stream()
                .map(lock -> new Lock(renamed.name(), lock.reason(), lock.known()))
                .toList();
        return new Instance(renamed.instanceId(), instance.status(), locks);
    }

    private Disk disk(Disk disk) {
        return new Disk(id(disk.diskId()), disk.status(), each(disk.attached(), this::id), disk.locks());
    }

    private Snapshot snapshot(Snapshot snapshot) {
        String source = snapshot.sourceDiskId();
        return new Snapshot(
                id(snapshot.snapshotId()),
                snapshot.status(),
                snapshot.available(),
                snapshot.retentionDays(),
                snapshot.creationTime(),
                snapshot.usage(),
                source == null ? null : id(source),
                snapshot.shared(),
                snapshot.managedBy());
    }

    /** What stands for the id; of a request that has a class every id has a stand-in. */
    private String id(String id) {
        String standIn = ids.standIn(id);
        return standIn == null ? id : standIn;
    }

    private static <A, B> @Nullable List<B> each(@Nullable List<A> list, Function<A, B> function) {
        return list == null ? null : list.stream().map(function).toList();
    }
}
