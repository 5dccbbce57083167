package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Axis.Value;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The finite domain the Impact sheets of two editions speak of: each lock reason either side names, none and another; each
 * disk status, and what the disk is attached to; each source of a creation; and each of these not told. In an operation's
 * own states the call names everything the lock reaches. Where the sides do not find the same targets, what it names is
 * pulled apart besides (see {@link TargetGrid}).
 */
final class ImpactGrids implements Grids {

    private static final List<String> STATUSES =
            List.of("In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting");
    private static final List<String> REASONS =
            List.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded", "other");
    private static final Lock UNKNOWN = Lock.unknown("Instance " + Call.INSTANCE);

    private final Axis reasons;
    /** The rows of each edition by operation. */
    private final List<Map<String, List<ImpactRow>>> rows = new ArrayList<>();

    private final List<Edition> editions;
    private final boolean deep;
    private final boolean alone;

    /**
     * @param editions the editions on either side; one that is not there is left out
     * @param deep whether the rules differ
     * @param alone whether there is one side only
     */
    ImpactGrids(List<Edition> editions, boolean deep, boolean alone) {
        this.editions = editions;
        this.deep = deep;
        this.alone = alone;
        Set<String> named = new TreeSet<>();
        for (Edition edition : editions) {
            Map<String, List<ImpactRow>> byOperation = new HashMap<>();
            rows.add(byOperation);
            for (Object each : edition.rows()) {
                if (each instanceof ImpactRow row) {
                    byOperation
                            .computeIfAbsent(row.key(), key -> new ArrayList<>())
                            .add(row);
                    name(row.lockReason(), named);
                } else if (each instanceof DefaultRow row) {
                    name(row.lockReason(), named);
                }
            }
        }
        List<Value> values = new ArrayList<>();
        named.forEach(reason -> values.add(reason(reason)));
        REASONS.stream().filter(reason -> !named.contains(reason)).findFirst().ifPresent(other -> {
            Lock lock = Lock.of("Instance " + Call.INSTANCE, other);
            values.add(Value.of("another reason", call -> call.lock = lock));
        });
        values.add(Value.of("none", call -> {}));
        values.add(Value.untold(call -> call.lock = UNKNOWN));
        reasons = new Axis("Lock reason", values);
    }

    private static void name(Condition condition, Set<String> named) {
        if (condition.key() != null) {
            named.add(condition.key());
        }
    }

    private static Value reason(String reason) {
        Lock lock = Lock.of("Instance " + Call.INSTANCE, reason);
        return Value.of(reason, call -> call.lock = lock);
    }

    @Override
    public List<Shape> of(String operation, Instant asOf) {
        String key = Spelling.key(operation);
        List<List<ImpactRow>> sides = new ArrayList<>();
        rows.forEach(byOperation -> sides.add(byOperation.getOrDefault(key, List.of())));
        List<ImpactRow> its = sides.stream().flatMap(List::stream).toList();
        boolean disk = its.stream().anyMatch(TargetKinds::hasDisk);
        boolean source = its.stream().anyMatch(row -> !row.createdFrom().isAny());
        boolean listed =
                editions.stream().allMatch(edition -> edition.operations().containsKey(key));
        List<Axis> axes = new ArrayList<>();
        axes.add(reasons);
        if (disk) {
            axes.add(statuses());
            axes.add(attachments());
        }
        if (source) {
            axes.add(sources());
        } else if (!listed) {
            axes.add(namedOrNot());
        }
        Grid grid = new Grid(() -> call(operation, asOf, !source && listed), axes);
        List<Shape> shapes = new ArrayList<>(List.of(new Shape(grid, axes.size())));
        boolean missing = sides.size() < 2 && !alone;
        if (missing) {
            sides.add(List.of());
        }
        if (!alone && !its.isEmpty() && (deep || missing || !TargetKinds.findTheSame(sides))) {
            shapes.add(new TargetGrid(sides, axes.subList(0, disk ? 3 : 1)).shape(operation, asOf));
        }
        return shapes;
    }

    private static Call call(String operation, Instant asOf, boolean instance) {
        Call call = new Call(operation, asOf);
        call.parameter("DiskId", Call.DISK);
        call.parameter("ImageId", "m-1");
        if (instance) {
            call.parameter("SnapshotId", Call.SNAPSHOT);
            call.parameter("InstanceId", Call.INSTANCE);
        }
        return call;
    }

    private static Axis statuses() {
        List<Value> values = new ArrayList<>();
        STATUSES.forEach(status -> values.add(Value.of(status, call -> call.diskStatus = status)));
        values.add(Value.untold(call -> call.diskStatus = null));
        return new Axis("Disk status", values);
    }

    private static Axis attachments() {
        return new Axis(
                "Disk attached to",
                List.of(
                        Value.of("the instance", call -> call.attached = List.of(Call.INSTANCE)),
                        Value.of("another instance", call -> call.attached = List.of(Call.OTHER_INSTANCE)),
                        Value.of("nothing", call -> call.attached = List.of()),
                        Value.untold(call -> call.attached = null)));
    }

    private static Axis sources() {
        return new Axis(
                "Created from",
                List.of(
                        Value.of("Instance", call -> call.parameter("InstanceId", Call.INSTANCE)),
                        Value.of("Snapshot", call -> call.parameter("SnapshotId", Call.SNAPSHOT)),
                        Value.of("Disk", Call::mapSnapshot),
                        Value.untold(call -> {})));
    }

    private static Axis namedOrNot() {
        return new Axis(
                "InstanceId",
                List.of(
                        Value.of("the instance", call -> call.parameter("InstanceId", Call.INSTANCE)),
                        Value.of("not given", call -> {})));
    }
}
