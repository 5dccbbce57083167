package dev.interlock.policy.analysis;

import dev.interlock.facts.Coverage;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an Impact sheet and its defaults answer in every situation: operations, lock reasons, disk statuses and
 * sources, each also not known.
 */
final class ImpactAnalysis {

    private static final String MEND = "Give one of them another condition, or write a row for just this situation";

    private final List<DefaultRow> defaults = new ArrayList<>();
    private final List<ImpactGroup> groups = new ArrayList<>();
    /** The lock reasons the edition speaks of. */
    private final List<String> reasons = new ArrayList<>();

    private final Findings findings;
    private final ImpactGaps gaps;

    private ImpactAnalysis(Edition edition, Coverage coverage, Findings findings) {
        this.findings = findings;
        Map<List<String>, List<ImpactRow>> byOperation = new LinkedHashMap<>();
        for (Object row : edition.rows()) {
            if (row instanceof ImpactRow impact) {
                byOperation
                        .computeIfAbsent(List.of(impact.key(), impact.target()), key -> new ArrayList<>())
                        .add(impact);
            } else if (row instanceof DefaultRow byDefault) {
                defaults.add(byDefault);
            }
        }
        byOperation.values().forEach(rows -> groups.add(new ImpactGroup(rows, defaults)));
        for (String reason : Domain.LOCK_REASONS) {
            if (!coverage.leavesOut(reason)) {
                reasons.add(reason);
            }
        }
        if (coverage.any()) {
            reasons.add(Domain.OTHER_REASON);
        }
        gaps = new ImpactGaps(findings);
    }

    /** Reports what is wrong in an edition; one without an Impact sheet is passed over. */
    static void of(Edition edition, Findings findings) {
        for (Object row : edition.rows()) {
            if (row instanceof Coverage coverage) {
                new ImpactAnalysis(edition, coverage, findings).run(edition);
                return;
            }
        }
    }

    private void run(Edition edition) {
        List<ImpactRow> wild = new ArrayList<>();
        for (ImpactGroup group : groups) {
            group.rows().stream().filter(row -> row.specificity() == 0).forEach(wild::add);
            if (!asksInVain(group)) {
                compare(group);
                gaps.add(group, reasons);
            }
        }
        gaps.report();
        reportWild(wild);
        compareDefaults();
        ImpactColumns.check(edition, groups, reasons, findings);
    }

    /** A row that asks for the status of a disk where there is none leaves the answer open for ever. */
    private boolean asksInVain(ImpactGroup group) {
        if (group.hasDisk() || !group.asksForStatus()) {
            return false;
        }
        for (ImpactRow row : group.rows()) {
            if (!row.diskStatus().isAny()) {
                findings.error(
                        "law-no-disk",
                        row.place().sheet(),
                        row.place().cells(),
                        "The row asks for Disk status `" + row.diskStatus().inWords() + "`, but under Target `"
                                + row.target() + "` there is no disk",
                        "Write `Disk` under Target, or clear Disk status");
            }
        }
        return true;
    }

    private void compare(ImpactGroup group) {
        Overlaps overlaps = new Overlaps();
        Set<Integer> deciding = new HashSet<>();
        List<Combination> combinations = group.combinations(withUnknown(reasons));
        for (Combination combination : combinations) {
            ImpactRow decides = group.deciding(combination);
            if (decides != null) {
                deciding.add(decides.place().row());
            }
            List<ImpactRow> equal = combination.lockReason() == null ? List.of() : group.mostSpecific(combination);
            for (int i = 0; i < equal.size(); i++) {
                for (int j = i + 1; j < equal.size(); j++) {
                    ImpactRow one = equal.get(i);
                    ImpactRow other = equal.get(j);
                    boolean same = one.ruling().saysTheSameAs(other.ruling());
                    overlaps.add(one, other, same, combination::inWords);
                }
            }
        }
        Set<Integer> masked = new HashSet<>();
        for (ImpactRow row : group.rows()) {
            if (!deciding.contains(row.place().row()) && !overlaps.contradicts(row)) {
                masked.add(row.place().row());
                reportMasked(row, group, combinations);
            }
        }
        overlaps.report(Phrases.quoted(group.operation()), masked, MEND, findings);
    }

    private void reportMasked(ImpactRow row, ImpactGroup group, List<Combination> combinations) {
        Set<Integer> instead = new TreeSet<>();
        for (Combination combination : combinations) {
            ImpactRow decides = combination.meets(row) ? group.deciding(combination) : null;
            if (decides != null) {
                instead.add(decides.place().row());
            }
        }
        findings.warning(
                "law-masked-row",
                row.place().sheet(),
                row.place().cells(),
                "The row never decides: wherever it holds, " + Phrases.rows(instead)
                        + (instead.size() == 1 ? " decides" : " decide"),
                "Delete it, or let it ask for something the others do not");
    }

    /** Default rows have no order among them: the worse one wins, which is seldom meant. */
    private void compareDefaults() {
        Overlaps overlaps = new Overlaps();
        for (String reason : reasons) {
            Combination combination = new Combination(reason, null, null);
            for (int i = 0; i < defaults.size(); i++) {
                for (int j = i + 1; j < defaults.size(); j++) {
                    DefaultRow one = defaults.get(i);
                    DefaultRow other = defaults.get(j);
                    if (combination.meets(one) && combination.meets(other)) {
                        boolean same = one.ruling().saysTheSameAs(other.ruling());
                        overlaps.add(one, other, same, combination::inWords);
                    }
                }
            }
        }
        overlaps.report("every other operation", Set.of(), "Name a Lock reason in each row, or in none", findings);
    }

    private void reportWild(List<ImpactRow> wild) {
        if (!wild.isEmpty()) {
            ImpactRow first = wild.get(0);
            List<Integer> numbers = wild.stream().map(row -> row.place().row()).toList();
            findings.warning(
                    "law-wildcard-row",
                    first.place().sheet(),
                    first.place().cells(),
                    "Without a condition " + Phrases.rows(numbers)
                            + (numbers.size() == 1 ? " speaks" : " speak")
                            + " of every lock, also of those ECS will have one day",
                    "Name a Lock reason");
        }
    }

    private static List<@Nullable String> withUnknown(List<String> reasons) {
        @Nullable String[] all = reasons.toArray(new @Nullable String[reasons.size() + 1]);
        return Arrays.asList(all);
    }
}
