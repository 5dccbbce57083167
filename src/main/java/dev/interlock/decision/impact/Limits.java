package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.decision.impact.Axis.Range;
import dev.interlock.decision.impact.Axis.Value;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.law.ParameterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values at which rows of the sheet Parameters change their mind, of all rows that speak of one parameter of one
 * operation on either side.
 */
final class Limits {

    /** Past this many items or characters a list or text is not made up. */
    private static final long LONGEST = 2_000;

    private final String parameter;
    private final List<ParameterRow> rows;

    Limits(String parameter, List<ParameterRow> rows) {
        this.parameter = parameter;
        this.rows = rows;
    }

    boolean required() {
        return rows.stream().anyMatch(ParameterRow::required);
    }

    /** Every value between which some row distinguishes, and absent. */
    Axis axis() {
        List<Value> values = new ArrayList<>();
        values.add(Value.of("not given", call -> call.parameter(parameter, (JsonNode) null)));
        for (Range range : ranges(ParameterRow.Type.INTEGER)) {
            long number = range.to() == null ? first(range) : range.to();
            values.add(number(range, LongNode.valueOf(number)));
        }
        if (has(ParameterRow.Type.LIST)) {
            for (Range range : ranges(ParameterRow.Type.LIST)) {
                long size = range.to() == null ? first(range) : range.to();
                if (size >= 0 && size <= LONGEST) {
                    values.add(given(size + " items", list((int) size)));
                }
            }
        }
        if (has(ParameterRow.Type.ASCII)) {
            for (Range range : ranges(ParameterRow.Type.ASCII)) {
                long length = range.to() == null ? first(range) : range.to();
                if (length > 0 && length <= LONGEST) {
                    values.add(given(length + " characters", TextNode.valueOf("a".repeat((int) length))));
                }
            }
            values.add(given("not ASCII", TextNode.valueOf("caf\u00e9")));
        }
        texts().forEach((word, text) -> values.add(given(word, text)));
        return new Axis(parameter, values);
    }

    /** A value every row accepts; one the last row accepts when there is none; null when there is none of those either. */
    @Nullable
    JsonNode good() {
        List<JsonNode> candidates = new ArrayList<>();
        for (Value value : axis().values()) {
            Call call = new Call("none", java.time.Instant.EPOCH);
            value.sets().accept(call);
            JsonNode given = call.parameters.get(parameter);
            if (given != null) {
                candidates.add(given);
            }
        }
        for (JsonNode value : candidates) {
            if (rows.stream().allMatch(row -> accepts(row, value))) {
                return value;
            }
        }
        ParameterRow last = rows.get(rows.size() - 1);
        return candidates.stream()
                .filter(value -> accepts(last, value))
                .findFirst()
                .orElse(null);
    }

    boolean accept(long number) {
        return rows.stream().allMatch(row -> accepts(row, LongNode.valueOf(number)));
    }

    /** Indices of the axis' values that some row refuses, or misses. */
    List<Value> refused() {
        List<Value> refused = new ArrayList<>();
        for (Value value : axis().values()) {
            Call call = new Call("none", java.time.Instant.EPOCH);
            value.sets().accept(call);
            Parameters given = new Parameters(call.parameters);
            if (rows.stream().anyMatch(row -> row.refuses(given) || row.isMissingIn(given))) {
                refused.add(value);
            }
        }
        return refused;
    }

    /** The heading of the cell that keeps the call's value out. */
    static String column(ParameterRow row, Call call) {
        Parameters given = new Parameters(call.parameters);
        if (row.isMissingIn(given)) {
            return "Required";
        }
        Long size = switch (row.type()) {
            case INTEGER -> given.integer(row.parameter());
            case LIST -> (Long) (long) given.list(row.parameter()).size();
            case ASCII -> {
                String text = given.text(row.parameter());
                yield text == null || !text.chars().allMatch(c -> c < 128) ? null : (Long) (long) text.length();
            }
            case STRING, BOOLEAN -> null;
        };
        Long minimum = row.minimum();
        Long maximum = row.maximum();
        if (size != null && minimum != null && size < minimum) {
            return "Minimum";
        }
        if (size != null && maximum != null && size > maximum) {
            return "Maximum";
        }
        return row.allowed().isEmpty() ? "Type" : "Allowed values";
    }

    private static boolean accepts(ParameterRow row, JsonNode value) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set(row.parameter(), value);
        return !row.refuses(new Parameters(parameters));
    }

    private boolean has(ParameterRow.Type type) {
        return rows.stream().anyMatch(row -> row.type() == type);
    }

    /** The whole numbers in ranges within which no row of the type distinguishes, each cut into its first and the rest. */
    private List<Range> ranges(ParameterRow.Type type) {
        TreeSet<Long> begins = new TreeSet<>();
        for (ParameterRow row : rows) {
            if (row.type() == type && row.minimum() != null) {
                begins.add(row.minimum());
            }
            if (row.type() == type && row.maximum() != null) {
                begins.add(row.maximum() + 1);
            }
        }
        if (begins.isEmpty()) {
            return has(type) ? List.of(new Range(1L, 1L)) : List.of();
        }
        List<Range> ranges = new ArrayList<>();
        ranges.add(new Range(null, begins.first() - 1));
        for (Long begin : begins) {
            Long next = begins.higher(begin);
            if (next == null) {
                ranges.add(new Range(begin, null));
            } else {
                ranges.add(new Range(begin, begin));
                if (next > begin + 1) {
                    ranges.add(new Range(begin + 1, next - 1));
                }
            }
        }
        return ranges;
    }

    private static long first(Range range) {
        Long from = range.from();
        return from == null ? 0 : from;
    }

    /** Texts that some row takes, one that none does, and values of other types. */
    private Map<String, JsonNode> texts() {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        for (ParameterRow row : rows) {
            row.allowed().forEach(word -> texts.put("`" + word + "`", TextNode.valueOf(word)));
            if (!row.allowed().isEmpty() && row.type() == ParameterRow.Type.STRING) {
                row.allowed().forEach(word -> {
                    String other = Character.isUpperCase(word.charAt(0))
                            ? word.toLowerCase(java.util.Locale.ROOT)
                            : word.toUpperCase(java.util.Locale.ROOT);
                    texts.putIfAbsent("`" + other + "`", TextNode.valueOf(other));
                });
            }
        }
        texts.put("another text", TextNode.valueOf("some-text"));
        if (has(ParameterRow.Type.BOOLEAN)) {
            texts.put("false", BooleanNode.FALSE);
        }
        texts.put(has(ParameterRow.Type.BOOLEAN) ? "true" : "a truth value", BooleanNode.TRUE);
        if (has(ParameterRow.Type.INTEGER)) {
            texts.put("a fraction", JsonNodeFactory.instance.numberNode(1.5));
        }
        return texts;
    }

    private Value number(Range range, JsonNode value) {
        return new Value(range.inWords(), null, true, range, call -> call.parameter(parameter, value));
    }

    private Value given(String word, JsonNode value) {
        return Value.of(word, call -> call.parameter(parameter, value));
    }

    /** The snapshot asked about first, then others. */
    private static JsonNode list(int size) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(i == 0 ? Call.SNAPSHOT : Call.SNAPSHOT + "-" + i);
        }
        return list;
    }
}
