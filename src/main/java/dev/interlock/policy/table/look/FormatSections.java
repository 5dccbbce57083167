package dev.interlock.policy.table.look;

import dev.interlock.policy.table.look.NumberFormat.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a number format apart, each of its characters once. */
final class FormatSections {

    /** Characters a format can have. */
    static final int LONGEST = 255;

    private static final String MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";
    /** The second of the numbered colours is white too. */
    private static final Pattern WHITE = Pattern.compile("(?i)white|color *2");

    private static final Pattern ELAPSED = Pattern.compile("[hH]+|[mM]+|[sS]+");

    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder codes = new StringBuilder();
    private final StringBuilder literals = new StringBuilder();
    private final StringBuilder shape = new StringBuilder();
    private boolean elapsed;
    private boolean conditional;
    private boolean below;
    private boolean disguised;

    private FormatSections() {}

    /** Its sections; none for a format that shows all as it is, and one that shows nothing for a format that is none. */
    static List<Section> of(@Nullable String code) {
        if (code == null || code.equalsIgnoreCase("general")) {
            return List.of();
        }
        FormatSections format = new FormatSections();
        if (code.length() <= LONGEST) {
            format.take(code);
        }
        format.end();
        return format.sections;
    }

    private void take(String code) {
        int lastBracket = code.lastIndexOf(']');
        int lastQuote = code.lastIndexOf('"');
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' && i < lastQuote) {
                int end = code.indexOf('"', i + 1);
                literal(code.substring(i + 1, end));
                i = end;
            } else if (c == '[' && i < lastBracket) {
                int end = code.indexOf(']', i);
                bracket(code.substring(i + 1, end));
                i = end;
            } else if (c == '\\' && i + 1 < code.length()) {
                literal(code.substring(i + 1, i + 2));
                i++;
            } else if (c == '_' && i + 1 < code.length()) {
                // A gap as wide as the next character.
                i++;
            } else if (c == '*' && i + 1 < code.length()) {
                // The next character, as often as it fits.
                literal(code.substring(i + 1, i + 2).strip());
                i++;
            } else if (c == ';') {
                end();
            } else {
                codes.append(c);
                shape.append("0#?@".indexOf(c) >= 0 ? '0' : shape(c));
                disguised |= turns(c);
            }
        }
    }

    private void literal(String text) {
        literals.append(text);
        text.chars().forEach(c -> {
            shape.append(shape((char) c));
            disguised |= turns((char) c);
        });
    }

    /** Whether what comes after the character may be written from the right. */
    private static boolean turns(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private static char shape(char c) {
        return MINUS.indexOf(c) >= 0 ? '-' : c == '(' || c == '\uFF08' ? '(' : Character.isLetter(c) ? 'x' : ' ';
    }

    private void bracket(String text) {
        if (text.startsWith("$")) {
            // A currency and a language: [$EUR-407].
            literal(text.substring(1, text.contains("-") ? text.indexOf('-') : text.length()));
        } else {
            conditional |= !text.isEmpty() && "<>=".indexOf(text.charAt(0)) >= 0;
            below |= text.equals("<0") || text.equals("<=0");
            elapsed |= ELAPSED.matcher(text).matches();
            disguised |= WHITE.matcher(text).matches();
        }
    }

    private void end() {
        String shown = below ? "" : shape.toString();
        sections.add(
                new Section(codes.toString().strip(), literals.toString(), shown, elapsed, conditional, disguised));
        codes.setLength(0);
        literals.setLength(0);
        shape.setLength(0);
        elapsed = false;
        conditional = false;
        below = false;
        disguised = false;
    }
}
