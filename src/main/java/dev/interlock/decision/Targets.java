package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an operation acts on. ECS names a resource by a parameter of its kind ({@code DiskId}, {@code DiskIds},
 * {@code DiskId.1}, {@code Disk.1.DiskId}); without one the facts of that kind are the candidates.
 */
final class Targets {

    private Targets() {}

    /**
     * The targets of one kind, never empty; one without an id when neither parameters nor facts tell.
     *
     * @param namedOnly whether only parameters count
     */
    static List<Target> of(String kind, Parameters parameters, Facts facts, boolean namedOnly) {
        if (kind.equals("none")) {
            return List.of(new Target(kind, null, true));
        }
        String id = parameters.text(kind + "Id");
        if (id != null
                && !id.isEmpty()
                && !parameters.has(kind + "Ids")
                && parameters.numbered(kind + "Id", "").isEmpty()) {
            return List.of(new Target(kind, id, true));
        }
        List<String> ids = named(kind, parameters);
        if (!ids.isEmpty()) {
            return ids.stream()
                    .distinct()
                    .map(each -> new Target(kind, each, true))
                    .toList();
        }
        if (namedOnly) {
            // The call as such is what is checked; what it does not name it does not act on.
            return List.of(new Target(kind, null, true));
        }
        List<Target> candidates = candidates(kind, parameters, facts);
        return candidates.isEmpty() ? List.of(new Target(kind, null, false)) : candidates;
    }

    private static List<String> named(String kind, Parameters parameters) {
        List<String> ids = new ArrayList<>(parameters.list(kind + "Id"));
        ids.addAll(parameters.list(kind + "Ids"));
        eachItem(parameters.value(kind), item -> ids.add(item.path(kind + "Id").asText("")));
        for (String name : parameters.numbered(kind, "." + kind + "Id")) {
            String id = parameters.text(name);
            if (id != null) {
                ids.add(id);
            }
        }
        ids.removeIf(String::isEmpty);
        return ids;
    }

    private static void eachItem(@Nullable JsonNode list, Consumer<JsonNode> item) {
        if (list != null && list.isArray()) {
            list.forEach(item);
        }
    }

    private static List<Target> candidates(String kind, Parameters parameters, Facts facts) {
        List<String> ids = switch (kind) {
            case "Instance" -> facts.instances() == null ? List.of() : map(facts.instances(), Instance::instanceId);
            case "Disk" -> disks(facts.disks(), parameters.text("InstanceId"));
            case "Snapshot" -> facts.snapshots() == null ? List.of() : map(facts.snapshots(), Snapshot::snapshotId);
            default -> List.of();
        };
        return map(ids, id -> new Target(kind, id, ids.size() == 1));
    }

    /** The disks a call may mean: when it names an instance, those attached to it or perhaps attached to it. */
    private static List<String> disks(@Nullable List<Disk> disks, @Nullable String instance) {
        if (disks == null) {
            return List.of();
        }
        List<Disk> near = disks.stream()
                .filter(disk -> instance == null
                        || disk.attached() == null
                        || disk.attached().contains(instance))
                .toList();
        return map(near, Disk::diskId);
    }

    private static <A, B> List<B> map(List<A> list, Function<A, B> function) {
        return list.stream().map(function).toList();
    }
}
