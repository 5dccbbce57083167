package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class a request belongs to: everything it says but for its ids, of which only who equals whom is kept, and but for
 * its instant, of which only the editions that govern are. The class is a text in which every value stands with its
 * length, so that two requests have one text only if they say the same.
 */
final class RequestClass {

    /** A longer text is somebody's prose; keeping answers by it would never pay. */
    private static final int LONGEST_TEXT = 100;

    private final StringBuilder key = new StringBuilder(256);
    private final OpaqueIds ids = new OpaqueIds();
    private boolean sound = true;

    private RequestClass() {}

    /**
     * The class of a request; null when it has none: too many ids, or texts that cannot be told from stand-ins.
     *
     * @param interval number of the time between two starts of editions that `asOf` falls into
     */
    static @Nullable RequestClass of(Request request, int interval) {
        if (!request.advisories().isEmpty()) {
            return null;
        }
        RequestClass made = new RequestClass();
        made.key.append(interval).append('E');
        made.text(request.operation());
        for (Map.Entry<String, String> pin : request.editions().entrySet()) {
            made.text(pin.getKey());
            made.text(pin.getValue());
        }
        made.parameters(request.parameters());
        made.facts(request.facts());
        return made.sound ? made : null;
    }

    String key() {
        return key.toString();
    }

    OpaqueIds ids() {
        return ids;
    }

    private void parameters(Parameters parameters) {
        key.append('P');
        for (String name : parameters.names()) {
            text(name);
            value(parameters.value(name), StandIns.isId(name));
        }
    }

    private void value(@Nullable JsonNode value, boolean isId) {
        if (value == null || !sound) {
            return;
        }
        if (value.isTextual()) {
            idOrText(value.textValue(), isId);
        } else if (value.isArray()) {
            key.append('[');
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), isId);
            }
            key.append(']');
        } else if (value.isObject()) {
            key.append('{');
            for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                text(name);
                value(value.get(name), StandIns.isId(name));
            }
            key.append('}');
        } else {
            key.append(value.isNumber() ? '#' : value.isBoolean() ? '?' : '0');
            text(value.asText());
        }
    }

    private void facts(Facts facts) {
        List<Instance> instances = begin('I', facts.instances());
        for (int i = 0; i < instances.size() && sound; i++) {
            instance(instances.get(i));
        }
        List<Disk> disks = begin('D', facts.disks());
        for (int i = 0; i < disks.size() && sound; i++) {
            disk(disks.get(i));
        }
        List<Snapshot> snapshots = begin('S', facts.snapshots());
        for (int i = 0; i < snapshots.size() && sound; i++) {
            snapshot(snapshots.get(i));
        }
        // A lock record is made of clocks: hardly two requests would have the same.
        sound &= begin('L', facts.lockedSnapshots()).isEmpty();
    }

    private void instance(Instance instance) {
        idOrText(instance.instanceId(), true);
        text(instance.status());
        locks(instance.locks());
    }

    private void locks(List<Lock> locks) {
        for (int i = 0; i < locks.size(); i++) {
            Lock lock = locks.get(i);
            key.append(lock.known() ? 'k' : 'u');
            text(lock.reason());
        }
        key.append(';');
    }

    private void disk(Disk disk) {
        idOrText(disk.diskId(), true);
        text(disk.status());
        List<String> attached = begin('a', disk.attached());
        for (int i = 0; i < attached.size(); i++) {
            idOrText(attached.get(i), true);
        }
        locks(disk.locks());
    }

    private void snapshot(Snapshot snapshot) {
        idOrText(snapshot.snapshotId(), true);
        idOrText(snapshot.sourceDiskId(), true);
        text(snapshot.status());
        text(String.valueOf(snapshot.available()));
        text(String.valueOf(snapshot.retentionDays()));
        text(String.valueOf(snapshot.creationTime()));
        text(snapshot.usage());
        text(snapshot.managedBy());
        key.append(snapshot.shared());
    }

    /** The list's items; a list that is not given is another thing than an empty one. */
    private <T> List<T> begin(char kind, @Nullable List<T> list) {
        key.append(kind).append(list == null ? -1 : list.size());
        return list == null ? List.of() : list;
    }

    private void idOrText(@Nullable String text, boolean isId) {
        if (!isId || text == null || text.isEmpty()) {
            text(text);
        } else if (!ids.append(key, text)) {
            sound = false;
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            key.append('-');
            return;
        }
        if (text.length() > LONGEST_TEXT || text.indexOf(OpaqueIds.MARK) >= 0) {
            sound = false;
            return;
        }
        key.append(text.length()).append(':').append(text);
    }
}
