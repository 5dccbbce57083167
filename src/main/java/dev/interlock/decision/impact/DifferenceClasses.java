package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Contrast.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what was found of one operation after another. Stretches of time that follow each other are joined, and then
 * operations of which the same was found stand together.
 */
final class DifferenceClasses {

    /** Days, the last not included; null for no end. */
    record Period(String from, @Nullable String until) {}

    private record Kind(String table, Finding finding, Map<String, String> when) {}

    /** What was found of one operation. */
    private static final class Found {
        private final Finding first;
        private final TreeMap<String, Period> stretches = new TreeMap<>();
        private int situations;

        Found(Finding first) {
            this.first = first;
        }

        List<Period> periods() {
            List<Period> periods = new ArrayList<>();
            for (Period stretch : stretches.values()) {
                int last = periods.size() - 1;
                if (last >= 0 && stretch.from().equals(periods.get(last).until())) {
                    periods.set(last, new Period(periods.get(last).from(), stretch.until()));
                } else {
                    periods.add(stretch);
                }
            }
            return periods;
        }
    }

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::table)
            .thenComparing(Difference::from)
            .thenComparing(Difference::aspect)
            .thenComparing(difference -> difference.operations().get(0));

    private final Map<Kind, Map<String, Found>> found = new LinkedHashMap<>();
    private int differing;

    /** Adds what was found in the situations of some stretches of time. */
    void add(String table, String operation, List<Period> stretches, SituationClass its) {
        Kind kind = new Kind(table, its.finding().withoutResults(), its.when());
        Found of = found.computeIfAbsent(kind, each -> new TreeMap<>())
                .computeIfAbsent(operation, each -> new Found(its.finding()));
        of.situations += its.situations();
        differing += its.situations();
        stretches.forEach(stretch -> of.stretches.put(stretch.from(), stretch));
    }

    /** How many situations were found to differ. */
    int differing() {
        return differing;
    }

    List<Difference> sorted() {
        List<Difference> differences = new ArrayList<>();
        found.forEach((kind, operations) -> {
            Map<List<Period>, TreeMap<String, Found>> together = new LinkedHashMap<>();
            operations.forEach((operation, its) -> together.computeIfAbsent(its.periods(), each -> new TreeMap<>())
                    .put(operation, its));
            together.forEach((periods, names) -> {
                Finding first = names.firstEntry().getValue().first;
                for (Period period : periods) {
                    differences.add(new Difference(
                            kind.table(),
                            List.copyOf(names.keySet()),
                            kind.when(),
                            period.from(),
                            period.until(),
                            first.aspect(),
                            first.fields(),
                            names.values().stream()
                                    .mapToInt(its -> its.situations)
                                    .sum(),
                            first.old(),
                            first.young()));
                }
            });
        });
        differences.sort(ORDER);
        return List.copyOf(differences);
    }
}
