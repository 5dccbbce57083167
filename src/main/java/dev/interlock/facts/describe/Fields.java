package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Spelling;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed fields of a JSON object, as tolerant of a number written as text as ECS clients are. Null, absent and, for
 * optional fields, the empty text are all "not given"; anything else of another type is a fault.
 */
public final class Fields {

    /** Characters an id, a status or another word of ECS may have; an answer repeats ids many times. */
    public static final int LONGEST = 256;

    private static final long NO_NUMBER = Long.MIN_VALUE;

    private Fields() {}

    /** The field's value; null when absent or null. */
    public static @Nullable JsonNode given(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** Text; null when not given, or of another type. */
    public static @Nullable String text(JsonNode object, String field, Findings findings) {
        JsonNode value = given(object, field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrongType(field, "text", value, findings);
            return null;
        }
        return value.textValue().isEmpty() || refusesLength(field, value, findings) ? null : value.textValue();
    }

    /** Text that has to be there and not blank; null when it is at fault. */
    public static @Nullable String requiredText(JsonNode object, String field, Findings findings) {
        JsonNode value = given(object, field);
        if (value == null) {
            findings.faultAt(field, "missing-field", Shown.text(field) + " is required", misspelled(object, field));
            return null;
        }
        if (!value.isTextual()) {
            wrongType(field, "text", value, findings);
            return null;
        }
        if (value.textValue().isBlank()) {
            findings.faultAt(field, "blank-text", Shown.text(field) + " is blank", null);
            return null;
        }
        return refusesLength(field, value, findings) ? null : value.textValue();
    }

    /** Whether a value is a text that is too long, which then is a fault. */
    public static boolean refusesLength(String field, JsonNode value, Findings findings) {
        if (!value.isTextual() || value.textValue().length() <= LONGEST) {
            return false;
        }
        String message =
                Shown.text(field) + " has " + value.textValue().length() + " characters; " + LONGEST + " are read";
        findings.faultAt(field, "too-long", message, null);
        return true;
    }

    /** A whole number from the minimum up, also as text or as 1.0; null when not given or at fault. */
    public static @Nullable Integer wholeNumber(JsonNode object, String field, int minimum, Findings findings) {
        JsonNode value = given(object, field);
        if (value == null || isEmptyText(value)) {
            return null;
        }
        long number = wholeNumberIn(value);
        if (number == NO_NUMBER) {
            wrongType(field, "a whole number", value, findings);
            return null;
        }
        if (number < minimum || number > Integer.MAX_VALUE) {
            outOfRange(field, value, "a whole number from " + minimum + " to " + Integer.MAX_VALUE, findings);
            return null;
        }
        return (int) number;
    }

    /** A truth value, also as text; null when not given or at fault. */
    public static @Nullable Boolean flag(JsonNode object, String field, Findings findings) {
        JsonNode value = given(object, field);
        if (value == null || isEmptyText(value)) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String word = value.isTextual() ? Spelling.key(value.textValue()) : "";
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        wrongType(field, "`true` or `false`", value, findings);
        return null;
    }

    /** An instant in whole seconds, what is below them cut off; null when not given or at fault. */
    public static @Nullable Instant second(JsonNode object, String field, Findings findings) {
        Instant instant = instant(object, field, findings);
        return instant == null || instant.getNano() == 0 ? instant : instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** An instant; null when not given or at fault. */
    public static @Nullable Instant instant(JsonNode object, String field, Findings findings) {
        String text = text(object, field, findings);
        if (text == null) {
            return null;
        }
        Instant instant = InstantText.parse(text);
        if (instant == null) {
            findings.faultAt(
                    field,
                    "malformed-instant",
                    Shown.text(field) + ": " + InstantText.complaint(text),
                    InstantText.HINT);
        }
        return instant;
    }

    public static void outOfRange(String field, JsonNode found, String expected, Findings findings) {
        String message = Shown.text(field) + " is " + Shown.value(found) + ", expected " + expected;
        findings.faultAt(field, "out-of-range", message, null);
    }

    public static void wrongType(String field, String expected, JsonNode found, Findings findings) {
        String message = Shown.text(field) + " is " + Shown.value(found) + ", expected " + expected;
        findings.faultAt(field, "wrong-type", message, null);
    }

    /** The value at the place being read has another type than it should; the name is for the message. */
    public static void wrongTypeHere(String what, String expected, JsonNode found, Findings findings) {
        findings.fault("wrong-type", what + " is " + Shown.value(found) + ", expected " + expected, null);
    }

    /** A hint when the object has a field that was probably meant to be this one. */
    private static @Nullable String misspelled(JsonNode object, String field) {
        Set<String> wanted = Set.of(field);
        Iterator<String> names = object.fieldNames();
        for (int i = 0; i < Findings.MOST && names.hasNext(); i++) {
            String name = names.next();
            if (!name.equals(field) && NearestWord.to(name, wanted).isPresent()) {
                return "Did you mean `" + field + "` by " + Shown.text(name) + "?";
            }
        }
        return null;
    }

    /** The whole number a value is; one that a long cannot hold counts as the largest long, which no field takes. */
    private static long wholeNumberIn(JsonNode value) {
        if (value.isNumber()) {
            if (!value.canConvertToExactIntegral()) {
                return NO_NUMBER;
            }
            return value.canConvertToLong() ? value.longValue() : Long.MAX_VALUE;
        }
        String text = value.isTextual() ? value.textValue() : "";
        if (!isDigits(text)) {
            return NO_NUMBER;
        }
        return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private static boolean isEmptyText(JsonNode value) {
        return value.isTextual() && value.textValue().isEmpty();
    }

    /** ASCII digits, with or without a minus. */
    private static boolean isDigits(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
