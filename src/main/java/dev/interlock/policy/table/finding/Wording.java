package dev.interlock.policy.table.finding;

import dev.interlock.facts.NearestWord;
import java.util.Collection;
import java.util.stream.Collectors;

/** Puts an author's words into messages. */
public final class Wording {

    /** Characters of a text that are shown. */
    static final int LONGEST = 60;

    private static final int MANY = 16;

    private Wording() {}

    /** The text in backticks, cut short, with a name in place of what cannot be seen. */
    public static String quote(String text) {
        StringBuilder shown = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c == '`') {
                shown.append('\'');
            } else if (Legible.isVisible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('<').append(Legible.name(c)).append('>');
            }
        });
        // Thousands of cells may share a text of millions of characters.
        boolean cut = text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST;
        return shown.append(cut ? "...`" : "`").toString();
    }

    /** The word that was probably meant, and all there are unless they are too many to look through. */
    public static String choices(String word, Collection<String> words) {
        String all = words.stream().map(Wording::quote).collect(Collectors.joining(", "));
        return NearestWord.to(word, words)
                .map(nearest -> "did you mean " + quote(nearest) + "?" + (words.size() > MANY ? "" : " One of: " + all))
                .orElse("one of: " + all);
    }
}
