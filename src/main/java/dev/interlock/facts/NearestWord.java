package dev.interlock.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class NearestWord {

    private NearestWord() {}

    /** The candidate nearest to the word, if one is near enough to be what was meant; letter case does not count. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String key = Spelling.key(word.length() > 80 ? word.substring(0, 80) : word);
        int limit = Math.max(1, key.length() / 4);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - key.length()) <= limit)
                .filter(candidate -> distance(key, Spelling.key(candidate)) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(key, Spelling.key(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replace = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replace, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
