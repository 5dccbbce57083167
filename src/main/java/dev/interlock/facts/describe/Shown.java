package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;

/** What a caller sent, as a message shows it: in backticks, on one line, and never longer than a line. */
public final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    /** Text in backticks; a backtick or a control character inside it becomes `?`. */
    public static String text(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder shown = new StringBuilder(end + 3).append('`');
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(c == '`' || isUnshowable(c) ? '?' : c);
        }
        return shown.append(end < text.length() ? "…`" : "`").toString();
    }

    /** A JSON value with its kind, for "expected ..., found ...". */
    public static String value(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "the text " + text(value.textValue());
            case NUMBER -> "the number " + text(value.asText());
            case BOOLEAN -> "the truth value " + text(value.asText());
            default -> "null";
        };
    }

    /** Control characters, and those that turn the direction of the text around them. */
    private static boolean isUnshowable(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
    }
}
