package dev.interlock.policy.analysis;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a row that has its operation act on something else than other editions do or, where no other lists it, than
 * more rows of this one do. What an operation acts on hardly ever changes, and a lock of another resource is looked at.
 */
final class TargetSlips {

    private static final String HEADER = "Target";

    /** What an edition says an operation acts on, and how many rows say so, in the order of the rows. */
    private record Said(Edition edition, Map<String, Integer> targets) {}

    private final Map<String, List<Said>> operations = new HashMap<>();

    private TargetSlips(Collection<Edition> editions) {
        for (Edition edition : editions) {
            Map<String, Map<String, Integer>> targets = new TreeMap<>();
            for (ImpactRow row : rows(edition)) {
                targets.computeIfAbsent(row.key(), key -> new LinkedHashMap<>()).merge(row.target(), 1, Integer::sum);
            }
            targets.forEach((key, its) ->
                    operations.computeIfAbsent(key, each -> new ArrayList<>()).add(new Said(edition, its)));
        }
    }

    /** The cells of such rows in editions of one table; of each file a hundred at most. */
    static List<Diagnostic> in(Collection<Edition> editions) {
        TargetSlips slips = new TargetSlips(editions);
        List<Diagnostic> found = new ArrayList<>();
        for (Edition edition : editions) {
            Findings findings = new Findings(edition.file());
            rows(edition).forEach(row -> slips.look(edition, row, findings));
            found.addAll(findings.sorted());
        }
        return found;
    }

    private void look(Edition edition, ImpactRow row, Findings findings) {
        String other = said(edition, row);
        if (other == null || isExplained(row)) {
            return;
        }
        String sheet = row.place().sheet();
        findings.warning(
                "law-target-differs",
                sheet,
                GridAddress.under(HEADER, edition.headers(sheet), row.place().row()),
                Phrases.quoted(row.operation()) + " acts on " + Phrases.quoted(row.target()) + " here and on " + other,
                "Correct the Target; if the row is right, say why under Note, with the word `Target`");
    }

    /** What the operation acts on elsewhere, if the row differs from that: `Instance` in the edition 2020-12-07. */
    private @Nullable String said(Edition edition, ImpactRow row) {
        List<Said> all = operations.getOrDefault(row.key(), List.of());
        Set<String> elsewhere = new TreeSet<>();
        List<Said> others = new ArrayList<>();
        boolean earlier = false;
        for (Said said : all) {
            if (said.edition() != edition) {
                elsewhere.addAll(said.targets().keySet());
                others.add(said);
                earlier |= said.edition().date().compareTo(edition.date()) < 0;
            }
        }
        if (others.isEmpty()) {
            return more(all.get(0).targets(), row);
        }
        // Of two editions that differ the earlier one is left alone: it was there before.
        boolean slip = !elsewhere.contains(row.target()) && (earlier || others.size() > 1);
        String where = others.size() == 1
                ? " in the edition " + others.get(0).edition().date()
                : " in the " + others.size() + " other editions that list it";
        return slip ? Phrases.quoted(elsewhere) + where : null;
    }

    /** What more rows of the edition say, or the first of them when they are as many. */
    private static @Nullable String more(Map<String, Integer> targets, ImpactRow row) {
        String most = row.target();
        int rows = 0;
        for (Map.Entry<String, Integer> each : targets.entrySet()) {
            if (each.getValue() > rows) {
                most = each.getKey();
                rows = each.getValue();
            }
        }
        return most.equals(row.target())
                ? null
                : Phrases.quoted(most) + " in " + rows + (rows == 1 ? " other row" : " other rows");
    }

    private static boolean isExplained(ImpactRow row) {
        String note = row.ruling().note();
        return note != null && Spelling.key(note).contains(Spelling.key(HEADER));
    }

    private static List<ImpactRow> rows(Edition edition) {
        return edition.rows().stream()
                .filter(ImpactRow.class::isInstance)
                .map(ImpactRow.class::cast)
                .toList();
    }
}
