package dev.interlock.facts.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Parameters sheet: one parameter of one operation and the values it may have.
 *
 * @param operation key of the operation
 * @param parameter ECS name, compared to the letter
 * @param minimum smallest value of an integer, or number of items of a list; null for no limit
 * @param maximum largest value of an integer, number of characters of an ascii text, number of items of a list
 * @param allowed the closed list of values, empty when any
 * @param order place of the check among the operation's checks
 * @param ruling what a value outside gets
 */
public record ParameterRow(
        String edition,
        RowPlace place,
        String operation,
        String parameter,
        Type type,
        boolean required,
        @Nullable Long minimum,
        @Nullable Long maximum,
        List<String> allowed,
        int order,
        Ruling ruling)
        implements LawRow {

    /** What kind of value a parameter takes. */
    public enum Type {
        STRING,
        ASCII,
        INTEGER,
        BOOLEAN,
        LIST
    }

    public boolean isMissingIn(Parameters parameters) {
        return required && !parameters.has(parameter);
    }

    /** Whether its value is missing or not allowed. */
    public boolean isAtFaultIn(Parameters parameters) {
        return parameters.has(parameter) ? !allows(parameters) : required;
    }

    /** Whether a value is given that this row does not allow. */
    public boolean refuses(Parameters parameters) {
        return parameters.has(parameter) && !allows(parameters);
    }

    private boolean allows(Parameters parameters) {
        return switch (type) {
            case INTEGER -> within(parameters.integer(parameter));
            case BOOLEAN -> parameters.flag(parameter) != null;
            case LIST -> within((long) parameters.list(parameter).size());
            case STRING -> isAllowed(textOf(parameters));
            case ASCII -> isAsciiWithin(textOf(parameters));
        };
    }

    /** Whether any text passes, so that no value an author could write into a case is refused. */
    public boolean allowsAnyText() {
        return type == Type.STRING && allowed.isEmpty();
    }

    /** What the row allows, as the rest of a sentence. */
    public String inWords() {
        String limits = (minimum == null ? "" : " from " + minimum) + (maximum == null ? "" : " to " + maximum);
        return switch (type) {
            case INTEGER -> "a whole number" + limits;
            case BOOLEAN -> "true or false";
            case LIST -> "a list of " + (minimum == null ? "" : minimum + " to ") + maximum + " items";
            case ASCII -> "ASCII text of at most " + maximum + " characters";
            case STRING ->
                switch (allowed.size()) {
                    case 0 -> "text";
                    case 1 -> allowed.get(0);
                    default -> "one of " + String.join(", ", allowed);
                };
        };
    }

    private boolean within(@Nullable Long value) {
        return value != null && (minimum == null || value >= minimum) && (maximum == null || value <= maximum);
    }

    private boolean isAllowed(@Nullable String text) {
        return text != null && (allowed.isEmpty() || allowed.contains(text));
    }

    private boolean isAsciiWithin(@Nullable String text) {
        return text != null
                && (maximum == null || text.length() <= maximum)
                && text.chars().allMatch(c -> c < 128);
    }

    private @Nullable String textOf(Parameters parameters) {
        JsonNode value = parameters.value(parameter);
        return value == null || value.isBoolean() ? null : parameters.text(parameter);
    }
}
