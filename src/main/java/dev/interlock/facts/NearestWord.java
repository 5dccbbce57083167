package dev.interlock.facts;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant. */
public final class NearestWord {

    private static final int LONGEST = 80;

    private NearestWord() {}

    /**
     * The candidate nearest to the word, if one is near enough to be what was meant, and the first by name of those that are
     * equally near; letter case does not count.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String key = Spelling.key(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        int bound = Math.max(1, key.length() / 4);
        @Nullable String nearest = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - key.length()) > bound) {
                continue;
            }
            int distance = LetterSteps.between(key, Spelling.key(candidate), bound);
            if (distance < bound || distance == bound && (nearest == null || candidate.compareTo(nearest) < 0)) {
                nearest = candidate;
                bound = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
