package dev.interlock.policy.analysis;

import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Situations of listed operations in which no row of an Impact sheet speaks. */
final class ImpactGaps {

    private final Findings findings;
    /** Operations of which no row and no default speaks, by lock reason. */
    private final Map<String, List<ImpactGroup>> silent = new LinkedHashMap<>();

    ImpactGaps(Findings findings) {
        this.findings = findings;
    }

    /** Looks at the rows of an operation under each lock the edition speaks of. */
    void add(ImpactGroup group, List<String> reasons) {
        Map<String, Set<String>> gaps = new LinkedHashMap<>();
        Map<String, Set<String>> byDefault = new LinkedHashMap<>();
        for (String reason : reasons) {
            boolean named =
                    group.rows().stream().anyMatch(row -> row.lockReason().holds(reason));
            boolean defaults = group.byDefault(new Combination(reason, null, null)) != null;
            if (!named && !defaults) {
                silent.computeIfAbsent(reason, r -> new ArrayList<>()).add(group);
            } else if (named) {
                String open = open(group, reason);
                if (!open.isEmpty()) {
                    (defaults ? byDefault : gaps)
                            .computeIfAbsent(open, o -> new LinkedHashSet<>())
                            .add(reason);
                }
            }
        }
        gaps.forEach((open, which) -> report(group, open, which, false));
        byDefault.forEach((open, which) -> report(group, open, which, true));
    }

    /** The known situations with this lock in which no row holds, in words; empty when there are none. */
    private static String open(ImpactGroup group, String reason) {
        Grid open = new Grid("Disk status", "Created from", Domain::statusesInWords);
        for (Combination at : group.combinations(List.of(reason))) {
            if (group.isKnown(at)) {
                open.take(at.diskStatus(), at.source(), group.mostSpecific(at).isEmpty());
            }
        }
        return open.inWords();
    }

    private void report(ImpactGroup group, String open, Set<String> reasons, boolean byDefault) {
        RowPlace place = group.rows().get(0).place();
        String message = "No row speaks of " + Phrases.quoted(group.operation()) + " with Lock reason "
                + Phrases.quoted(reasons) + " and " + open;
        if (byDefault) {
            findings.warning(
                    "law-falls-to-default",
                    place.sheet(),
                    place.cells(),
                    message + "; the sheet Defaults answers",
                    "If that is not meant, add the row that is missing");
        } else {
            findings.error(
                    "law-gap",
                    place.sheet(),
                    place.cells(),
                    message + ", nor does the sheet Defaults",
                    "Add the row that is missing");
        }
    }

    /** Reports what is the same for many operations once. */
    void report() {
        Map<List<ImpactGroup>, List<String>> reasons = new LinkedHashMap<>();
        silent.forEach((reason, groups) ->
                reasons.computeIfAbsent(groups, g -> new ArrayList<>()).add(reason));
        reasons.forEach((groups, which) -> {
            String first = Phrases.quoted(groups.get(0).operation());
            String many = groups.size() == 1 ? first : groups.size() + " listed operations, the first " + first;
            findings.error(
                    "law-gap",
                    "Defaults",
                    null,
                    "With Lock reason " + Phrases.quoted(which) + " neither a row nor a default speaks of " + many,
                    "Add a default for the lock, or take away the rows that bring it in");
        });
    }
}
