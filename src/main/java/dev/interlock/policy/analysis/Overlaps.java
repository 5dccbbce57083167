package dev.interlock.policy.analysis;

import dev.interlock.facts.law.LawRow;
import dev.interlock.policy.table.finding.Findings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Rows of one sheet that hold at once and of which none gives way to the other, each pair with the first such situation. */
final class Overlaps {

    /** Two rows in their order, and a situation in which both hold. */
    private record Pair(LawRow first, LawRow second, Supplier<String> when) {}

    /** By the numbers of the two rows: rows themselves are much to hash. */
    private final Map<Long, Pair> alike = new LinkedHashMap<>();

    private final Map<Long, Pair> different = new LinkedHashMap<>();
    private final Set<Integer> contradicting = new HashSet<>();

    /**
     * Two rows hold at once.
     *
     * @param same whether the answer is the same by either
     * @param when the situation in words
     */
    void add(LawRow one, LawRow other, boolean same, Supplier<String> when) {
        int a = one.place().row();
        int b = other.place().row();
        (same ? alike : different)
                .computeIfAbsent(
                        ((long) Math.min(a, b) << Integer.SIZE) + Math.max(a, b),
                        key -> a < b ? new Pair(one, other, when) : new Pair(other, one, when));
        if (!same) {
            contradicting.add(a);
            contradicting.add(b);
        }
    }

    /** Whether the row holds together with one that says something else. */
    boolean contradicts(LawRow row) {
        return contradicting.contains(row.place().row());
    }

    /**
     * Reports the pairs at the later row of each.
     *
     * @param operation which operation the rows speak of, as the middle of a sentence
     * @param masked numbers of rows of which it is said already that they never decide
     * @param mend what sets two rows apart, as a hint
     */
    void report(String operation, Set<Integer> masked, String mend, Findings findings) {
        different
                .values()
                .forEach(pair -> findings.error(
                        "law-contradiction",
                        pair.second.place().sheet(),
                        pair.second.place().cells(),
                        rows(pair) + " both hold for " + operation + " with " + pair.when.get() + "; row "
                                + pair.first.place().row() + " says " + Phrases.said(pair.first) + ", row "
                                + pair.second.place().row() + " says " + Phrases.said(pair.second),
                        mend));
        alike.values().forEach(pair -> {
            if (!masked.contains(pair.first.place().row())
                    && !masked.contains(pair.second.place().row())) {
                findings.warning(
                        "law-overlap",
                        pair.second.place().sheet(),
                        pair.second.place().cells(),
                        rows(pair) + " both hold for " + operation + " with " + pair.when.get() + ", and say the same",
                        "Take the situation out of one of them, so that a change of the one is not undone by the other");
            }
        });
    }

    private static String rows(Pair pair) {
        List<String> both = List.of(
                pair.first.place().row() + " (" + pair.first.place().cells() + ")",
                pair.second.place().row() + " (" + pair.second.place().cells() + ")");
        return "Rows " + Phrases.listed(both);
    }
}
