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
            int distance = distance(key, Spelling.key(candidate), bound);
            if (distance < bound || distance == bound && (nearest == null || candidate.compareTo(nearest) < 0)) {
                nearest = candidate;
                bound = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; more than the bound as
     * soon as that is sure, since a law may have ten thousand words and most are like none.
     */
    private static int distance(String a, String b, int bound) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] steps = new int[b.length() + 1];
        int leastOfLast = 0;
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int least = steps[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                steps[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], steps[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[j] = Math.min(steps[j], before[j - 2] + 1);
                }
                least = Math.min(least, steps[j]);
            }
            if (least > bound && leastOfLast > bound) {
                return bound + 1;
            }
            leastOfLast = least;
            int[] oldest = before;
            before = last;
            last = steps;
            steps = oldest;
        }
        return last[b.length()];
    }
}
