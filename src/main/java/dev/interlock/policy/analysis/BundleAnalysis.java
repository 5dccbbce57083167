package dev.interlock.policy.analysis;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be mended in a sound bundle before it is published. Exact: every situation the sheets can tell apart is looked
 * at. An error means that the law contradicts itself or is silent where it has to speak; a warning, that something in it
 * does no work or is seldom meant.
 */
public final class BundleAnalysis {

    private BundleAnalysis() {}

    /** The findings in all editions of all tables, sorted; of each file a hundred at most. */
    public static List<Diagnostic> of(Bundle bundle) {
        List<Diagnostic> found = new ArrayList<>();
        bundle.tables().values().forEach(table -> found.addAll(of(table)));
        found.sort(null);
        return List.copyOf(found);
    }

    /** The findings in the editions of one table, sorted. */
    public static List<Diagnostic> of(LawTable table) {
        Set<String> rules = table.rules().files().keySet();
        List<Diagnostic> found = new ArrayList<>(EditionSeries.of(table));
        found.addAll(OperationSpelling.of(table));
        found.addAll(OperationSlips.in(table));
        table.editions().values().forEach(edition -> found.addAll(of(edition, rules)));
        found.sort(null);
        return List.copyOf(found);
    }

    /**
     * The findings in one edition by itself, sorted.
     *
     * @param rules names of the table's rules; what a rule would have to look at is not missed where there is no such rule
     */
    public static List<Diagnostic> of(Edition edition, Set<String> rules) {
        Findings findings = new Findings(edition.file());
        ImpactAnalysis.of(edition, findings);
        TransitionAnalysis.of(edition, rules, findings);
        CheckAnalysis.of(edition, findings);
        ParameterAnalysis.of(edition, rules, findings);
        CodeAnalysis.of(edition, findings);
        return findings.sorted().stream().sorted().toList();
    }
}
