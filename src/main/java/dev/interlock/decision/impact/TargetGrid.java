package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Axis.Value;
import dev.interlock.decision.impact.Grids.Shape;
import dev.interlock.facts.law.ImpactRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The situations in which it shows what an operation acts on: of each kind either side acts on, the call names the resource
 * the lock reaches, another that it does not reach, or none. So every set of targets is looked at by itself, with a locked
 * resource standing by that is not named.
 */
final class TargetGrid {

    private final List<ImpactRow> rows;
    private final List<Axis> own;
    private final Set<String> kinds;
    private final boolean unlisted;
    private final boolean source;

    /**
     * @param sides the operation's rows on each side; none where it is not listed
     * @param own the lock reason and, where there is a disk, its status and what it is attached to
     */
    TargetGrid(List<List<ImpactRow>> sides, List<Axis> own) {
        this.own = own;
        rows = sides.stream().flatMap(List::stream).toList();
        kinds = TargetKinds.of(rows);
        unlisted = sides.stream().anyMatch(List::isEmpty);
        source = rows.stream().anyMatch(row -> !row.createdFrom().isAny());
    }

    Shape shape(String operation, Instant asOf) {
        List<Axis> axes = new ArrayList<>();
        axes.add(reasons(own.get(0)));
        axes.addAll(own.subList(1, own.size()));
        boolean disk = kinds.contains("Disk");
        boolean snapshot = kinds.contains("Snapshot");
        if (kinds.contains("Instance") || disk || unlisted || source) {
            List<Value> values = named("InstanceId", "the instance", Call.INSTANCE);
            values.add(1, Value.of("another instance", call -> call.parameter("InstanceId", Call.OTHER_INSTANCE)));
            axes.add(axis("InstanceId", values, call -> call.otherInstance = false));
        }
        if (disk || unlisted) {
            List<Value> values = named("DiskId", "the disk", Call.DISK);
            if (disk) {
                values.add(1, Value.of("another disk", call -> call.parameter("DiskId", Call.OTHER_DISK)));
            }
            axes.add(axis("DiskId", values, call -> call.otherDisk = false));
        }
        if (snapshot || source) {
            List<Value> values = named("SnapshotId", "the snapshot", Call.SNAPSHOT);
            if (snapshot) {
                values.add(1, Value.of("another snapshot", call -> call.parameter("SnapshotId", Call.OTHER_SNAPSHOT)));
            }
            axes.add(axis("SnapshotId", values, call -> call.otherSnapshot = false));
        }
        if (source) {
            axes.add(mapped());
        }
        if (kinds.contains("Image")) {
            axes.add(new Axis("ImageId", named("ImageId", "given", "m-1")));
        }
        return new Shape(new Grid(() -> call(operation, asOf), axes), axes.size());
    }

    private static Call call(String operation, Instant asOf) {
        Call call = new Call(operation, asOf);
        call.otherDisk = true;
        call.otherSnapshot = true;
        return call;
    }

    private static List<Value> named(String parameter, String word, String id) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of(word, call -> call.parameter(parameter, id)));
        values.add(Value.of("not given", call -> {}));
        return values;
    }

    /**
     * A call that names none of several is about any of them, and of one about that. It is as if it was named, but where
     * what a call names is what something is created from.
     *
     * @param one takes the other away
     */
    private Axis axis(String parameter, List<Value> values, Consumer<Call> one) {
        if (source && values.size() > 2) {
            values.add(Value.of("not given, and there is one", one));
        }
        return new Axis(parameter, values);
    }

    /** The reasons, and no instance told at all: of a call that acts on none, that is another thing. */
    private static Axis reasons(Axis axis) {
        List<Value> values = new ArrayList<>(axis.values());
        values.add(Value.untold(call -> call.instancesTold = false));
        return new Axis(axis.column(), values);
    }

    private static Axis mapped() {
        return new Axis(
                "DiskDeviceMapping", List.of(Value.of("given", Call::mapSnapshot), Value.of("not given", call -> {})));
    }
}
