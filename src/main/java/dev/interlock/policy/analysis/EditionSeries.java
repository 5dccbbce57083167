package dev.interlock.policy.analysis;

import dev.interlock.facts.Coverage;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Looks at the editions of a table one after another. */
final class EditionSeries {

    private EditionSeries() {}

    static List<Diagnostic> of(LawTable table) {
        List<Diagnostic> found = new ArrayList<>();
        Edition before = null;
        for (Edition edition : table.editions().values()) {
            if (before != null && hasImpact(before) != hasImpact(edition)) {
                found.add(Diagnostic.error(
                        "law-other-kind",
                        edition.file(),
                        null,
                        null,
                        "The workbook has other sheets of the law than the edition " + before.date()
                                + " of the same table",
                        "Put it in the folder of another table"));
            } else if (before != null && sayTheSame(before, edition)) {
                found.add(Diagnostic.warning(
                        "law-repeats-edition",
                        edition.file(),
                        null,
                        null,
                        "The edition says the same as that of " + before.date() + " in every row",
                        "Take the file away, or write what is new from " + edition.date()));
            }
            before = edition;
        }
        return found;
    }

    private static boolean hasImpact(Edition edition) {
        return edition.rows().stream().anyMatch(Coverage.class::isInstance);
    }

    private static boolean sayTheSame(Edition one, Edition other) {
        List<RowContent> rows = RowContent.all(one);
        List<RowContent> others = RowContent.all(other);
        return rows.size() == others.size() && new HashSet<>(rows).equals(new HashSet<>(others));
    }
}
