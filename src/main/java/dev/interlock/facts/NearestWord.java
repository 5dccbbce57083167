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
     * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; more than the bound when
     * they are more. Only what is within the bound is worked out, since a law may have ten thousand words and most are like
     * none.
     */
    private static int distance(String a, String b, int bound) {
        int far = bound + 1;
        int[] before = new int[b.length() + 2];
        int[] last = new int[b.length() + 2];
        int[] steps = new int[b.length() + 2];
        for (int j = 0; j < last.length; j++) {
            last[j] = Math.min(j, far);
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - bound);
            int to = Math.min(b.length(), i + bound);
            steps[from - 1] = from == 1 ? Math.min(i, far) : far;
            steps[to + 1] = far;
            int least = steps[from - 1];
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int step = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], steps[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    step = Math.min(step, before[j - 2] + 1);
                }
                steps[j] = step;
                least = Math.min(least, step);
            }
            if (least > bound && leastOfLast > bound) {
                return far;
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
