package dev.interlock.policy.rules.gate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A DRL file before any parser sees it: its characters, its size, how deep its brackets nest. */
final class RuleText {

    private final String text;
    private final Report report;

    private RuleText(String text, Report report) {
        this.text = text;
        this.report = report;
    }

    /** The text of a file, or null when it is refused. */
    static @Nullable String read(byte[] bytes, Report report) {
        if (bytes.length > Limits.FILE) {
            report.add(
                    "rule-too-large",
                    0,
                    "The file has " + bytes.length + " bytes, more than " + Limits.FILE,
                    "Split it; bundle.yaml lists as many files as you like");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            new RuleText(text, report).check();
            return report.isEmpty() ? text : null;
        } catch (CharacterCodingException e) {
            report.add("rule-not-utf8", 0, "The file is not UTF-8 text", "Save it as UTF-8");
            return null;
        }
    }

    private void check() {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (!allowed(c, i)) {
                forbidden(c, line);
            }
            if (i - start == Limits.LINE) {
                report.add("rule-too-large", line, "The line is longer than " + Limits.LINE + " characters", null);
            }
            i += Character.charCount(c);
        }
        checkNesting();
    }

    private boolean allowed(int c, int index) {
        return switch (c) {
            case '\t' -> true;
            case '\r' -> index + 1 < text.length() && text.charAt(index + 1) == '\n';
            case '\\', 0xFEFF -> false;
            default ->
                switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
        };
    }

    private void forbidden(int c, int line) {
        String name = c == '\\' ? "backslash" : String.format(Locale.ROOT, "character U+%04X", c);
        String hint = c == '\\'
                ? "Texts need no escapes; of a rule neither a quote nor a line break can be part of one"
                : "Take it away; line breaks are LF or CR LF";
        report.add("rule-forbidden-character", line, "There is a " + name, hint);
    }

    /** Brackets outside of texts and comments; what looks like a text and is none only makes the count larger later. */
    private void checkNesting() {
        int depth = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '"' || text.startsWith("//", i)) {
                int end = endOf(c == '"' ? '"' : '\n', i + 1);
                i = c == '"' && end < text.length() && text.charAt(end) == '"' ? end : end - 1;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                end = end < 0 ? text.length() : end + 1;
                line += (int) text.substring(i, Math.min(end, text.length()))
                        .chars()
                        .filter(x -> x == '\n')
                        .count();
                i = end;
            } else if (c == '(' || c == '[' || c == '{') {
                if (++depth > Limits.NESTING) {
                    report.add(
                            "rule-nesting",
                            line,
                            "Brackets are nested more than " + Limits.NESTING + " deep",
                            "Give part of it a name, as a variable or a function");
                    return;
                }
            } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
                depth--;
            }
        }
    }

    /** The next such character of the line, or the end of the line. */
    private int endOf(char wanted, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != wanted) {
            i++;
        }
        return i;
    }

    /** How deep brackets nest in an expression, those within texts counted too. */
    static int nesting(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        }
        return deepest;
    }
}
