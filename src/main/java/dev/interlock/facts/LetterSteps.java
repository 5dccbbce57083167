package dev.interlock.facts;

/** How far two words are apart. */
public final class LetterSteps {

    private LetterSteps() {}

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; case does not count. */
    public static int between(String one, String other) {
        return between(Spelling.key(one), Spelling.key(other), Math.max(one.length(), other.length()));
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; more than the bound when
     * they are more. Only what is within the bound is worked out, since a law may have ten thousand words and most are like
     * none.
     */
    static int between(String a, String b, int bound) {
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
