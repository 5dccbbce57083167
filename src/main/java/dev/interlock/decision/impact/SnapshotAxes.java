package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.decision.impact.Axis.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be so of a snapshot, and how the numbers of a call stand to each other and to the snapshot's. */
final class SnapshotAxes {

    /** Column of the sheet Transitions. */
    static final String COOL_OFF_ASKED = "Cool-off";

    /** Column of the sheet Transitions. */
    static final String DURATION_ASKED = "Duration";

    private static final String COOL_OFF = "CoolOffPeriod";
    private static final String DURATION = "LockDuration";
    private static final String RETENTION = "RetentionDays";

    private SnapshotAxes() {}

    /** Whether an axis sets a parameter anew that the other axis has set. */
    static boolean replaces(Axis axis, Axis other) {
        boolean both = axis.column().equals(COOL_OFF + " against " + DURATION);
        return switch (other.column()) {
            case COOL_OFF_ASKED -> both || axis.column().equals(COOL_OFF);
            case DURATION_ASKED -> both || axis.column().equals(DURATION);
            default -> false;
        };
    }

    /**
     * The properties of a snapshot; those that bear on each other together.
     *
     * @param force whether the call has a parameter `Force`, which lifts what the snapshot's use forbids
     */
    static List<List<Axis>> all(boolean force) {
        List<List<Axis>> all = new ArrayList<>();
        all.add(List.of(new Axis(
                "Snapshot",
                List.of(
                        Value.of("exists", call -> {}),
                        Value.of("does not exist", call -> call.snapshotExists = false),
                        Value.untold(call -> call.snapshotsTold = false)))));
        all.add(List.of(statuses(), availability()));
        all.add(List.of(new Axis("Shared", List.of(Value.of("true", call -> call.shared = true)))));
        all.add(List.of(new Axis("ManagedBy", List.of(Value.of("a product", call -> call.managedBy = "Backup")))));
        all.add(force ? List.of(usages(), forces()) : List.of(usages()));
        return all;
    }

    private static Axis statuses() {
        List<Value> values = new ArrayList<>();
        for (String status : List.of("accomplished", "progressing", "failed")) {
            values.add(Value.of(status, call -> call.snapshotStatus = status));
        }
        values.add(Value.untold(call -> call.snapshotStatus = null));
        return new Axis("Snapshot status", values);
    }

    private static Axis availability() {
        return new Axis(
                "Available",
                List.of(
                        Value.of("not given", call -> {}),
                        Value.of("true", call -> call.available = true),
                        Value.of("false", call -> call.available = false)));
    }

    private static Axis usages() {
        List<Value> values = new ArrayList<>();
        for (String usage : List.of("none", "image", "disk", "image_disk")) {
            values.add(Value.of(usage, call -> call.usage = usage));
        }
        values.add(Value.untold(call -> call.usage = null));
        return new Axis("Usage", values);
    }

    private static Axis forces() {
        return new Axis(
                "Force",
                List.of(
                        Value.of("not given", call -> call.parameter("Force", (JsonNode) null)),
                        Value.of("true", call -> call.parameter("Force", "true")),
                        Value.of("false", call -> call.parameter("Force", "false"))));
    }

    /** Hours asked for beside the hours of the days asked for, which are as few as are accepted. */
    static Axis coolOffAgainstDuration(@Nullable Limits durations) {
        long days = durations == null || durations.accept(1) ? 1 : durations.accept(2) ? 2 : 3;
        List<Value> values = new ArrayList<>();
        String[] words = {"one hour below", "equal", "one hour above"};
        for (int i = 0; i < words.length; i++) {
            long hours = 24 * days - 1 + i;
            values.add(Value.of(words[i], call -> {
                call.parameter(DURATION, days);
                call.parameter(COOL_OFF, hours);
            }));
        }
        return new Axis(COOL_OFF + " against " + DURATION, values);
    }

    /** Days asked for beside the days the snapshot is kept. */
    static Axis durationAgainstRetention(long days) {
        return new Axis(
                DURATION + " against " + RETENTION,
                List.of(
                        kept("one day below", days + 1),
                        kept("equal", days),
                        kept("one day above", Math.max(1, days - 1))));
    }

    private static Value kept(String word, long days) {
        return Value.of(word, call -> call.retention = (int) days);
    }

    /** Retention asked for beside the snapshot's own. */
    static Axis retentionAgainstSnapshot() {
        List<Value> values = new ArrayList<>();
        String[] words = {"one day below", "equal", "one day above"};
        for (int i = 0; i < words.length; i++) {
            int asked = 29 + i;
            values.add(Value.of(words[i], call -> {
                call.parameter(RETENTION, asked);
                call.retention = 30;
            }));
        }
        values.add(Value.of("any, of a snapshot kept for ever", call -> call.parameter(RETENTION, 30)));
        return new Axis(RETENTION + " against the snapshot's", values);
    }
}
