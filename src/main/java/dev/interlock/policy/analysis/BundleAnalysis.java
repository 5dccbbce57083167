package dev.interlock.policy.analysis;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
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

    /**
     * The findings in what could be read of files, sorted, so that a fault in one workbook hides nothing in another. An
     * edition whose own workbook is at fault is passed over, and those beside it are looked at each by itself.
     */
    public static List<Diagnostic> of(BundleReader.Read read) {
        Set<String> faulty = new HashSet<>();
        read.diagnostics().stream().filter(Diagnostic::isError).forEach(error -> faulty.add(error.file()));
        List<Diagnostic> found = new ArrayList<>();
        for (LawTable table : read.tables().values()) {
            String folder = "decision-tables/" + table.name() + "/";
            if (faulty.stream().noneMatch(file -> file.startsWith(folder))) {
                found.addAll(of(table));
                continue;
            }
            Set<String> rules = table.rules().files().keySet();
            table.editions().values().stream()
                    .filter(edition -> !faulty.contains(edition.file()))
                    .forEach(edition -> found.addAll(of(edition, rules)));
        }
        found.sort(null);
        return List.copyOf(found);
    }

    /** The findings in the editions of one table, sorted. */
    public static List<Diagnostic> of(LawTable table) {
        Set<String> rules = table.rules().files().keySet();
        List<Diagnostic> found = new ArrayList<>(EditionSeries.of(table));
        found.addAll(OperationSpelling.of(table));
        found.addAll(OperationSlips.in(table));
        found.addAll(TargetSlips.in(table.editions().values()));
        found.addAll(CodeWords.in(table.editions().values()));
        table.editions().values().forEach(edition -> found.addAll(sheets(edition, rules)));
        found.sort(null);
        return List.copyOf(found);
    }

    /**
     * The findings in one edition by itself, sorted.
     *
     * @param rules names of the table's rules; what a rule would have to look at is not missed where there is no such rule
     */
    public static List<Diagnostic> of(Edition edition, Set<String> rules) {
        List<Diagnostic> found = new ArrayList<>(sheets(edition, rules));
        found.addAll(TargetSlips.in(List.of(edition)));
        found.addAll(CodeWords.in(List.of(edition)));
        found.sort(null);
        return List.copyOf(found);
    }

    private static List<Diagnostic> sheets(Edition edition, Set<String> rules) {
        Findings findings = new Findings(edition.file());
        ImpactAnalysis.of(edition, findings);
        TransitionAnalysis.of(edition, rules, findings);
        CheckAnalysis.of(edition, findings);
        ParameterAnalysis.of(edition, rules, findings);
        CodeAnalysis.of(edition, findings);
        return findings.sorted().stream().sorted().toList();
    }
}
