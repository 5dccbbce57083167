package dev.interlock.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the call asked about, by their ECS names. Values may be JSON values or the text a client would put on
 * the wire (`3` or `"3"`); lists may be JSON arrays or numbered (`SnapshotIds.1`).
 */
public final class Parameters {

    private static final int MOST_DIGITS = 6;

    private final ObjectNode values;

    /** Whether any name has a dot, as those of numbered values do; null until that was asked. */
    private @Nullable Boolean dotted;

    public Parameters(ObjectNode values) {
        this.values = values;
    }

    public Iterable<String> names() {
        return values::fieldNames;
    }

    /** Whether a value is given: absent, null, the empty text and the empty list are not. */
    public boolean has(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return isNumbered(name);
        }
        return value.isTextual()
                ? !value.textValue().isEmpty()
                : !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    /** Whether it is given the way lists stand on the wire: {@code Name.1}, or {@code Name.1.Field} for objects. */
    private boolean isNumbered(String name) {
        if (!hasDots()) {
            return false;
        }
        for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
            String each = names.next();
            int dot = each.indexOf('.', name.length() + 1);
            if (isNumbered(each, name, dot < 0 ? "" : each.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is the other with a number behind it, and then the suffix. */
    private static boolean isNumbered(String each, String name, String suffix) {
        int from = name.length() + 1;
        int to = each.length() - suffix.length();
        if (to <= from || to - from > MOST_DIGITS || each.charAt(from - 1) != '.' || !each.startsWith(name)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (each.charAt(i) < '0' || each.charAt(i) > '9') {
                return false;
            }
        }
        return each.endsWith(suffix);
    }

    /**
     * The names given for the items of a list, {@code Name.1} and so on, in the order of their numbers. A number that is
     * left out does not end the list: what a caller names must not be passed over.
     *
     * @param suffix what stands behind the number: nothing, or {@code .Field}
     */
    public List<String> numbered(String name, String suffix) {
        if (!hasDots()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
            String each = names.next();
            if (isNumbered(each, name, suffix)) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparingInt(
                each -> Integer.parseInt(each.substring(name.length() + 1, each.length() - suffix.length()))));
        return found;
    }

    /** Rules ask for every parameter an operation has; most calls give few, and none that is numbered. */
    private boolean hasDots() {
        Boolean known = dotted;
        if (known == null) {
            boolean found = false;
            for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
                found |= names.next().indexOf('.') >= 0;
            }
            known = found;
            dotted = known;
        }
        return known;
    }

    /** The value as it came, null when not given. */
    public @Nullable JsonNode value(String name) {
        return values.get(name);
    }

    /** The value as text, null when not given or not a single value. */
    public @Nullable String text(String name) {
        JsonNode value = values.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
    }

    /** The value as a whole number, null when not given or not a whole number. */
    public @Nullable Long integer(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof IntNode number) {
            return (long) number.intValue();
        }
        if (value.isNumber()) {
            return value.canConvertToExactIntegral() && value.canConvertToLong() ? (Long) value.longValue() : null;
        }
        return value.isTextual() ? wholeNumber(value.textValue()) : null;
    }

    /** The value as a truth value, null when not given or neither true nor false. */
    public @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return switch (Spelling.key(text)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** The values of a list: an array, one value, or numbered names; empty when not given. */
    public List<String> list(String name) {
        JsonNode value = values.get(name);
        List<String> found = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(item -> found.add(item.isValueNode() ? item.asText() : item.toString()));
        } else if (value != null && has(name)) {
            found.add(value.isValueNode() ? value.asText() : value.toString());
        }
        numbered(name, "").forEach(each -> found.add(values.get(each).asText()));
        return found;
    }

    /** The value in backticks, cut to a length that can be shown. */
    public String shown(String name) {
        JsonNode value = values.get(name);
        String text = value == null ? list(name).toString() : value.isTextual() ? value.textValue() : value.toString();
        return "`" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "`";
    }

    private static @Nullable Long wholeNumber(String text) {
        int digits = text.startsWith("-") ? text.length() - 1 : text.length();
        if (digits == 0 || digits > 18) {
            return null;
        }
        for (int i = text.length() - digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(text);
    }
}
