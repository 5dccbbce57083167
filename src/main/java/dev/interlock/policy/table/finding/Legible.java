package dev.interlock.policy.table.finding;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is what it looks like: nothing in it that an author cannot see. */
public final class Legible {

    public static final int LONGEST = 2_000;

    /** How a workbook spells a character that XML has no place for; a spreadsheet program shows something else. */
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    /** Letters, marks and symbols that show nothing: fillers, joiners, selectors of shapes, the empty Braille pattern. */
    private static final BitSet UNSEEN = unseen();

    private Legible() {}

    /** Reports the first thing wrong with the text, if there is one; {@code lines} allows line breaks. */
    public static boolean check(String text, boolean lines, Spot spot) {
        if (text.length() > LONGEST) {
            spot.error("table-text-too-long", "the text has " + text.length() + " characters", "at most " + LONGEST);
            return false;
        }
        Matcher escape = ESCAPE.matcher(text);
        if (escape.find()) {
            spot.error(
                    "table-invisible-character",
                    Wording.quote(text) + " holds the escaped character " + Wording.quote(escape.group()),
                    "type the text again");
            return false;
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!isVisible(c) && !(lines && c == '\n')) {
                spot.error(
                        "table-invisible-character",
                        Wording.quote(text) + " holds the character " + name(c) + " at place " + (i + 1),
                        () -> cleaned(text, lines));
                return false;
            }
        }
        if (!text.strip().equals(text)) {
            spot.error(
                    "table-stray-blank",
                    Wording.quote(text) + " begins or ends with a blank",
                    text.isBlank() ? "clear the cell" : "write " + Wording.quote(text.strip()));
            return false;
        }
        return true;
    }

    /** The text as it was probably meant: plain blanks, and nothing that cannot be seen. */
    private static String cleaned(String text, boolean lines) {
        StringBuilder cleaned = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isVisible(c) || lines && c == '\n') {
                cleaned.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                cleaned.append(' ');
            }
        });
        String meant = cleaned.toString().replaceAll(" {2,}", " ").strip();
        return meant.isEmpty() || meant.length() > Wording.LONGEST
                ? "type the text again"
                : "write " + Wording.quote(meant);
    }

    /** Whether the character is one an author can see, or the ordinary blank. */
    public static boolean isVisible(int c) {
        if (UNSEEN.get(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    private static BitSet unseen() {
        BitSet unseen = new BitSet();
        unseen.set(0x034F);
        unseen.set(0x115F, 0x1161);
        unseen.set(0x17B4, 0x17B6);
        unseen.set(0x180B, 0x1810);
        unseen.set(0x2800);
        unseen.set(0x3164);
        unseen.set(0xFE00, 0xFE10);
        unseen.set(0xFFA0);
        unseen.set(0xFFFC);
        unseen.set(0x16FE4);
        unseen.set(0x1D159);
        unseen.set(0xE0100, 0xE01F0);
        return unseen;
    }

    public static String name(int c) {
        String number = String.format(Locale.ROOT, "U+%04X", c);
        return switch (c) {
            case '\n' -> "line break";
            case '\t' -> "tab";
            case '\r' -> "carriage return " + number;
            case 0x00A0 -> "no-break space " + number;
            case 0x200B -> "zero-width space " + number;
            case 0xFEFF -> "byte order mark " + number;
            case 0x202D, 0x202E, 0x2066, 0x2067 -> "change of direction " + number;
            default -> number;
        };
    }
}
