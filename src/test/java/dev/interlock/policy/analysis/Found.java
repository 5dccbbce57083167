package dev.interlock.policy.analysis;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is found in an edition, by what it is about.
 *
 * @param masked row numbers of Impact or Transitions
 * @param contradictions pairs of row numbers of the same, {@code 3 7}
 * @param gaps operations, and Defaults for what is said of many at once
 */
record Found(
        Set<Integer> masked,
        Set<String> contradictions,
        Set<String> overlaps,
        Set<String> gaps,
        Set<String> byDefault) {

    private static final Pattern PAIR = Pattern.compile("Rows (\\d+) \\(.*?\\) and (\\d+) \\(.*");
    private static final Pattern OPERATION = Pattern.compile("No row speaks of `(\\w+)`.*");

    static Found in(Edition edition) {
        List<Diagnostic> all = BundleAnalysis.of(edition, Set.of());
        Set<Integer> masked = new TreeSet<>();
        Set<String> gaps = new TreeSet<>();
        for (Diagnostic each : all) {
            if (each.code().equals("law-masked-row")) {
                masked.add(Integer.valueOf(Objects.requireNonNull(each.cell()).replaceAll("A(\\d+):.*", "$1")));
            } else if (each.code().equals("law-gap")) {
                gaps.add("Defaults".equals(each.sheet()) ? "Defaults" : firstOf(OPERATION, each));
            }
        }
        return new Found(
                masked,
                pairs(all, "law-contradiction"),
                pairs(all, "law-overlap"),
                gaps,
                all.stream()
                        .filter(each -> each.code().equals("law-falls-to-default"))
                        .map(each -> firstOf(OPERATION, each))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Rows that stand in some contradiction. */
    Set<Integer> contradicting() {
        Set<Integer> rows = new TreeSet<>();
        contradictions.forEach(pair -> {
            for (String row : pair.split(" ")) {
                rows.add(Integer.valueOf(row));
            }
        });
        return rows;
    }

    private static Set<String> pairs(List<Diagnostic> all, String code) {
        Set<String> pairs = new TreeSet<>();
        for (Diagnostic each : all) {
            Matcher pair = PAIR.matcher(each.message());
            if (each.code().equals(code) && !"Defaults".equals(each.sheet()) && pair.matches()) {
                pairs.add(pair.group(1) + " " + pair.group(2));
            }
        }
        return pairs;
    }

    private static String firstOf(Pattern pattern, Diagnostic diagnostic) {
        Matcher matcher = pattern.matcher(diagnostic.message());
        return matcher.matches() ? matcher.group(1) : diagnostic.message();
    }
}
