package dev.interlock.facts.describe;

import dev.interlock.facts.NearestWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closed list of words ECS uses, found whatever the case of their ASCII letters. */
record Vocabulary(List<String> words) {

    static Vocabulary of(String... words) {
        return new Vocabulary(List.of(words));
    }

    /** The word as this list spells it, null when it is none of them. */
    @Nullable
    String find(String text) {
        for (int i = 0; i < words.size(); i++) {
            if (isSame(words.get(i), text)) {
                return words.get(i);
            }
        }
        return null;
    }

    /** The word that was probably meant, null when none is near. */
    @Nullable
    String near(String text) {
        return NearestWord.to(text, words).orElse(null);
    }

    @Nullable
    String didYouMean(String text) {
        return Findings.didYouMean(text, words);
    }

    /** The words for a message: `` `a`, `b` ``. */
    String shown() {
        return "`" + String.join("`, `", words) + "`";
    }

    /** Not equalsIgnoreCase: to it a long s is an s, and a text would pass here that no rule knows. */
    private static boolean isSame(String word, String text) {
        if (word.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(word.charAt(i)) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
