package dev.interlock.policy.table.finding;

import dev.interlock.facts.NearestWord;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Characters that a person takes for others: a Cyrillic letter in a Latin word is another word to every program. */
public final class LookAlike {

    /** Scripts with letters that look like Latin ones. */
    private static final Set<UnicodeScript> LIKE_LATIN = Set.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU);

    private LookAlike() {}

    /** Reports the first character that none of the words could have, all of which are ASCII; false when there is none. */
    public static boolean isAmong(Collection<String> words, String text, Spot spot) {
        String why = foreign(text);
        if (why == null) {
            return false;
        }
        spot.error(
                "table-look-alike-character",
                Wording.quote(text) + " " + why,
                () -> NearestWord.to(text, words)
                        .map(word -> "did you mean " + Wording.quote(word) + "?")
                        .orElse("type the text again"));
        return true;
    }

    /** Reports the first character that is not what it looks like in a text of any language; false when there is none. */
    public static boolean isIn(String text, Spot spot) {
        int at = mixed(text);
        if (at < 0) {
            return false;
        }
        String message = Wording.quote(text) + " " + holds(text, at);
        spot.error("table-look-alike-character", message, "type the text again");
        return true;
    }

    /** Which character is beyond ASCII, as the rest of a sentence; null when none is. */
    public static @Nullable String foreign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return holds(text, i);
            }
        }
        return null;
    }

    /** Where a word has letters of two scripts that look alike, or a character is another shape of a plain one; or -1. */
    private static int mixed(String text) {
        boolean latin = false;
        int other = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c < 128 && !Character.isLetterOrDigit(c)) {
                latin = false;
                other = -1;
                continue;
            }
            if (c > 127 && isPlainInDisguise(c)) {
                return i;
            }
            UnicodeScript script = UnicodeScript.of(c);
            latin |= script == UnicodeScript.LATIN;
            if (other < 0 && LIKE_LATIN.contains(script)) {
                other = i;
            }
            if (latin && other >= 0) {
                return other;
            }
        }
        return -1;
    }

    private static boolean isPlainInDisguise(int c) {
        int type = Character.getType(c);
        if (type != Character.UPPERCASE_LETTER
                && type != Character.LOWERCASE_LETTER
                && type != Character.DECIMAL_DIGIT_NUMBER) {
            return false;
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) < 128 || type == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static String holds(String text, int at) {
        int c = text.codePointAt(at);
        String script = UnicodeScript.of(c).name().toLowerCase(Locale.ROOT);
        boolean letter = Character.isLetter(c) && !script.equals("common") && !script.equals("latin");
        String kind =
                letter ? Character.toUpperCase(script.charAt(0)) + script.substring(1) + " letter " : "character ";
        return "holds " + Wording.quote(Character.toString(c)) + ", the " + kind + Legible.name(c) + ", at place "
                + (text.codePointCount(0, at) + 1);
    }
}
