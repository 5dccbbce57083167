package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.decision.impact.Axis.Value;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The situations of an operation that sheets of parameters, checks and transitions distinguish. Its own states are every
 * combination of lock status at every turning point, cooling-off period and duration asked for. Each parameter at each of
 * its limits, each property of the snapshot, and each relation of two numbers is then looked at in a sample of those
 * states. Two such things at once matter for the order of the checks alone: they are looked at where that order differs,
 * and everywhere when the rules do.
 */
final class CheckGrids implements Grids {

    private static final String COOL_OFF = "CoolOffPeriod";
    private static final String DURATION = "LockDuration";
    private static final String RETENTION = "RetentionDays";
    private static final String FORCE = "Force";

    private final List<Edition> editions;
    private final boolean deep;
    private final Map<String, Map<String, List<ParameterRow>>> parameters = new TreeMap<>();
    private final Map<String, List<TransitionRow>> transitions = new TreeMap<>();

    /**
     * @param editions the editions on either side; one that is not there is left out
     * @param deep whether the rules differ, so that everything has to be looked at together
     */
    CheckGrids(List<Edition> editions, boolean deep) {
        this.editions = editions;
        this.deep = deep;
        for (Edition edition : editions) {
            for (Object each : edition.rows()) {
                if (each instanceof ParameterRow row) {
                    parameters
                            .computeIfAbsent(row.operation(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(row.parameter(), name -> new ArrayList<>())
                            .add(row);
                } else if (each instanceof TransitionRow row) {
                    transitions
                            .computeIfAbsent(row.operation(), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    @Override
    public List<Shape> of(String operation, Instant asOf) {
        return new Operation(operation, asOf).shapes();
    }

    /** The situations of one operation. */
    private final class Operation {

        private final String operation;
        private final String key;
        private final Instant asOf;
        private final Map<String, Limits> limits = new LinkedHashMap<>();
        private final Map<String, JsonNode> usual = new LinkedHashMap<>();
        private final boolean coolsOff;
        private final boolean lasts;
        private final int days;
        private final long hours;

        Operation(String operation, Instant asOf) {
            this.operation = operation;
            this.key = Spelling.key(operation);
            this.asOf = asOf;
            parameters.getOrDefault(key, Map.of()).forEach((name, rows) -> limits.put(name, new Limits(name, rows)));
            List<TransitionRow> its = transitions.getOrDefault(key, List.of());
            coolsOff = limits.containsKey(COOL_OFF)
                    || its.stream().anyMatch(row -> !row.coolOff().isAny());
            lasts = limits.containsKey(DURATION)
                    || its.stream().anyMatch(row -> !row.duration().isAny());
            days = (int) chosen(DURATION, 2, 10, 11, 30, 4, 3, 2, 100, 1000, 20_000);
            hours = chosenHours();
            usualParameters();
        }

        /** A number of days such that one less and one more are accepted as well, if there is one. */
        private long chosen(String name, long least, long... candidates) {
            Limits its = limits.get(name);
            return LongStream.of(candidates)
                    .filter(n -> its == null || its.accept(n - 1) && its.accept(n) && its.accept(n + 1))
                    .findFirst()
                    .orElse(Math.max(least, candidates[0]));
        }

        private long chosenHours() {
            Limits its = limits.get(COOL_OFF);
            return LongStream.of(3, 1, 2, 4, 6, 12, 24, 48, 72)
                    .filter(n -> its == null || its.accept(n))
                    .findFirst()
                    .orElse(3);
        }

        /** Parameters with which the call passes: those required, and those that name the snapshot. */
        private void usualParameters() {
            boolean list = limits.containsKey("SnapshotIds") && !limits.containsKey("SnapshotId");
            limits.forEach((name, its) -> {
                JsonNode good = its.required() ? its.good() : null;
                if (good != null) {
                    usual.put(name, good);
                }
            });
            if (list) {
                usual.put("SnapshotIds", JsonNodeFactory.instance.arrayNode().add(Call.SNAPSHOT));
            } else {
                usual.put("SnapshotId", JsonNodeFactory.instance.textNode(Call.SNAPSHOT));
            }
        }

        private Call call() {
            Call call = new Call(operation, asOf);
            call.parameters.setAll(usual);
            if (coolsOff) {
                call.parameter(COOL_OFF, 0);
            }
            if (lasts) {
                call.parameter(DURATION, days + 1L);
            }
            return call;
        }

        List<Shape> shapes() {
            List<Shape> shapes = new ArrayList<>();
            List<Axis> core = core(new LockClocks(days).axis(), true);
            shapes.add(new Shape(new Grid(this::call, core), core.size()));
            Axis locks = new LockClocks(days).sample();
            for (List<Axis> further : further()) {
                List<Axis> axes = new ArrayList<>(deep ? core : core(locks, false));
                axes.removeIf(axis -> further.stream().anyMatch(other -> SnapshotAxes.replaces(other, axis)));
                int own = axes.size();
                axes.addAll(further);
                shapes.add(new Shape(new Grid(this::call, axes), own));
            }
            Axis pairs = pairs();
            if (pairs != null) {
                List<Axis> axes = new ArrayList<>(core(locks, false));
                int own = axes.size();
                axes.add(pairs);
                shapes.add(new Shape(new Grid(this::call, axes), own));
            }
            return shapes;
        }

        private List<Axis> core(Axis locks, boolean duration) {
            List<Axis> axes = new ArrayList<>();
            axes.add(locks);
            if (coolsOff) {
                axes.add(new Axis(
                        SnapshotAxes.COOL_OFF_ASKED,
                        List.of(
                                Value.of("zero", call -> call.parameter(COOL_OFF, 0)),
                                Value.of("non-zero", call -> call.parameter(COOL_OFF, hours)))));
            }
            if (lasts && duration) {
                axes.add(new Axis(
                        SnapshotAxes.DURATION_ASKED,
                        List.of(
                                Value.of("longer", call -> call.parameter(DURATION, days + 1L)),
                                Value.of("same", call -> call.parameter(DURATION, days)),
                                Value.of("shorter", call -> call.parameter(DURATION, days - 1L)))));
            }
            return axes;
        }

        private List<List<Axis>> further() {
            List<List<Axis>> further = new ArrayList<>();
            limits.forEach((name, its) -> further.add(List.of(its.axis())));
            SnapshotAxes.all(limits.containsKey(FORCE)).forEach(further::add);
            if (coolsOff && lasts) {
                further.add(List.of(SnapshotAxes.coolOffAgainstDuration(limits.get(DURATION))));
            }
            if (lasts) {
                further.add(List.of(SnapshotAxes.durationAgainstRetention(days + 1L)));
            }
            if (limits.containsKey(RETENTION)) {
                further.add(List.of(SnapshotAxes.retentionAgainstSnapshot()));
            }
            return further;
        }

        /** Two things out of the ordinary at once, where the order of what they meet may differ; null when it cannot. */
        private @Nullable Axis pairs() {
            CheckOrder order = new CheckOrder(editions, key);
            if (!deep && order.isTheSame()) {
                return null;
            }
            List<Value> pairs = new ArrayList<>();
            List<Cause> causes = causes();
            for (int i = 0; i < causes.size(); i++) {
                for (int j = i + 1; j < causes.size(); j++) {
                    Cause one = causes.get(i);
                    Cause other = causes.get(j);
                    if (!one.name().equals(other.name()) && (deep || order.mayTurn(one.name(), other.name()))) {
                        pairs.add(together(one.value(), other.value()));
                    }
                }
            }
            return pairs.isEmpty() ? null : new Axis("Together", pairs);
        }

        /** What makes a parameter, or a condition of the snapshot, be refused. */
        private List<Cause> causes() {
            List<Cause> causes = new ArrayList<>();
            limits.forEach((name, its) ->
                    its.refused().stream().limit(2).forEach(value -> causes.add(new Cause(name, named(name, value)))));
            further().stream()
                    .flatMap(List::stream)
                    .filter(axis -> !limits.containsKey(axis.column()))
                    .forEach(axis -> axis.values().stream()
                            .filter(Value::told)
                            .forEach(value -> causes.add(new Cause(axis.column(), named(axis.column(), value)))));
            return causes;
        }

        private static Value named(String column, Value value) {
            return Value.of(column + " " + value.word(), value.sets());
        }

        private static Value together(Value one, Value other) {
            return Value.of(one.word() + " and " + other.word(), one.sets().andThen(other.sets()));
        }
    }

    /** A value of a parameter or a fact that a check may be met by. */
    private record Cause(String name, Value value) {}
}
