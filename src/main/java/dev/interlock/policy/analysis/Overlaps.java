package dev.interlock.policy.analysis;

import dev.interlock.facts.law.LawRow;
import dev.interlock.policy.table.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rows of one sheet that hold at once and of which none gives way to the other, each pair with the first such situation. */
final class Overlaps {

    private record Pair(LawRow first, LawRow second) {}

    private final Map<Pair, String> alike = new LinkedHashMap<>();
    private final Map<Pair, String> different = new LinkedHashMap<>();
    private final Set<Integer> contradicting = new TreeSet<>();

    /**
     * Two rows hold at once.
     *
     * @param same whether the answer is the same by either
     * @param when the situation in words
     */
    void add(LawRow one, LawRow other, boolean same, String when) {
        boolean inOrder = one.place().row() < other.place().row();
        Pair pair = inOrder ? new Pair(one, other) : new Pair(other, one);
        (same ? alike : different).putIfAbsent(pair, when);
        if (!same) {
            contradicting.add(one.place().row());
            contradicting.add(other.place().row());
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
     * @param masked rows of which it is said already that they never decide
     * @param mend what sets two rows apart, as a hint
     */
    void report(String operation, Set<LawRow> masked, String mend, Findings findings) {
        different.forEach((pair, when) -> findings.error(
                "law-contradiction",
                pair.second.place().sheet(),
                pair.second.place().cells(),
                rows(pair) + " both hold for " + operation + " with " + when + "; row "
                        + pair.first.place().row() + " says " + Phrases.said(pair.first) + ", row "
                        + pair.second.place().row() + " says " + Phrases.said(pair.second),
                mend));
        alike.forEach((pair, when) -> {
            if (!masked.contains(pair.first) && !masked.contains(pair.second)) {
                findings.warning(
                        "law-overlap",
                        pair.second.place().sheet(),
                        pair.second.place().cells(),
                        rows(pair) + " both hold for " + operation + " with " + when + ", and say the same",
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
