package dev.interlock.policy.table.finding;

import dev.interlock.facts.Spelling;

/** How far two words are apart. */
public final class LetterSteps {

    private LetterSteps() {}

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; case does not count. */
    public static int between(String one, String other) {
        String a = Spelling.key(one);
        String b = Spelling.key(other);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    /** Whether one name is the other in the plural: `RebootInstances` beside `RebootInstance`. */
    public static boolean isPlural(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        for (int i = 1; i < longer.length(); i++) {
            boolean ends = i + 1 == longer.length() || Character.isUpperCase(longer.charAt(i + 1));
            if (longer.charAt(i) == 's'
                    && ends
                    && shorter.equalsIgnoreCase(longer.substring(0, i) + longer.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
