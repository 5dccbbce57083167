package dev.interlock.policy.table.finding;

import dev.interlock.facts.LetterSteps;
import dev.interlock.facts.NearestWord;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts an author's words into messages. */
public final class Wording {

    /** Characters of a text that are shown. */
    static final int LONGEST = 60;

    private static final int MANY = 16;

    /** Letters by which even a long word of a closed vocabulary may be another. */
    private static final int FAR = 3;

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

    /**
     * The word of a column's closed vocabulary that was probably meant, and all there are. Of so few words one is meant that up to
     * half the letters are apart from, when no other is as near.
     *
     * @param empty what an empty cell of the column means, null when none may be
     */
    public static String wordsOf(String word, Collection<String> words, @Nullable String empty) {
        String all = words.stream().map(Wording::quote).collect(Collectors.joining(", "))
                + (empty == null ? "" : ", or empty for " + empty);
        return NearestWord.to(word, words)
                .or(() -> onlyNear(word, words))
                .map(near -> "did you mean " + quote(near) + "? One of: " + all)
                .orElse("one of: " + all);
    }

    private static Optional<String> onlyNear(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        Map<Integer, List<String>> bySteps =
                words.stream().collect(Collectors.groupingBy(each -> LetterSteps.between(word, each)));
        int least = Collections.min(bySteps.keySet());
        List<String> nearest = bySteps.getOrDefault(least, List.of());
        return least <= Math.min(word.length() / 2, FAR) && nearest.size() == 1
                ? Optional.of(nearest.get(0))
                : Optional.empty();
    }

    /** The word that was probably meant, and all there are unless they are too many to look through. */
    public static String choices(String word, Collection<String> words) {
        String all = words.stream().map(Wording::quote).collect(Collectors.joining(", "));
        return NearestWord.to(word, words)
                .map(nearest -> "did you mean " + quote(nearest) + "?" + (words.size() > MANY ? "" : " One of: " + all))
                .orElse("one of: " + all);
    }
}
