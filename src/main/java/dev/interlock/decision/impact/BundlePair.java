package dev.interlock.decision.impact;

import dev.interlock.decision.Decider;
import dev.interlock.decision.impact.DifferenceClasses.Period;
import dev.interlock.decision.impact.Examination.Scope;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleFile;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two bundles on their way to a comparison. Time is cut at the first day of every edition of either; in each stretch an
 * operation is asked about by the tables that take part, unless their editions and rules are the same to the byte.
 */
final class BundlePair {

    /** Editions that take part on each side, as `table date`. */
    private record Speakers(List<String> old, List<String> young) {}

    private final @Nullable Decider active;
    private final Decider candidate;
    private final @Nullable Respondent old;
    private final Respondent young;
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> oldDigests = new HashMap<>();
    private final TreeSet<String> starts = new TreeSet<>();
    private final Map<String, String> operations = new TreeMap<>();
    private final Set<String> tables = new TreeSet<>();
    private final TreeSet<String> rulesChanged = new TreeSet<>();
    private final Map<String, Grids> grids = new HashMap<>();
    private final Twins twins;
    /** What was found of the first of twins, and where its rows stand, by table and likeness. */
    private final Map<List<Object>, Map.Entry<Twins.Twin, OperationComparison>> firsts = new HashMap<>();

    private final Set<OperationComparison.Row> reworded = new HashSet<>();
    private int compared;

    BundlePair(@Nullable Decider active, Decider candidate) {
        this.active = active;
        this.candidate = candidate;
        this.old = active == null ? null : new Respondent(active, Map.of());
        this.young = new Respondent(candidate, Map.of());
        if (active != null) {
            take(active.bundle(), oldDigests);
        }
        take(candidate.bundle(), digests);
        for (String table : tables) {
            if (!drl(oldDigests, table).equals(drl(digests, table))) {
                rulesChanged.add(table);
            }
        }
        operations.put("", unlisted());
        twins = Twins.of(active, candidate);
    }

    private void take(Bundle bundle, Map<String, String> digests) {
        for (BundleFile file : bundle.files()) {
            digests.put(file.path(), file.sha256());
        }
        for (LawTable table : bundle.tables().values()) {
            tables.add(table.name());
            for (Edition edition : table.editions().values()) {
                starts.add(edition.date());
                operations.putAll(edition.operations());
            }
        }
    }

    private static Map<String, String> drl(Map<String, String> digests, String table) {
        Map<String, String> drl = new TreeMap<>(digests);
        drl.keySet().removeIf(path -> !path.startsWith("rules/" + table + "/"));
        return drl;
    }

    /** A name for every operation no edition lists. */
    private String unlisted() {
        String name = "OperationListedNowhere";
        while (operations.containsKey(Spelling.key(name))) {
            name = name + "X";
        }
        return name;
    }

    BundleComparison compare() {
        DifferenceClasses classes = new DifferenceClasses();
        for (String table : tables) {
            operations.forEach((key, operation) -> compare(table, key, operation, classes));
        }
        List<Difference> differences = classes.sorted();
        String from = active == null ? null : active.bundle().revision();
        return new BundleComparison(
                        "",
                        from,
                        candidate.bundle().revision(),
                        active == null ? List.of() : List.copyOf(rulesChanged),
                        compared,
                        classes.differing(),
                        reworded.size(),
                        differences)
                .signed();
    }

    private void compare(String table, String key, String operation, DifferenceClasses classes) {
        Twins.Twin twin = twins.of(key);
        OperationComparison its;
        if (twin == null) {
            its = examined(table, operation);
        } else {
            var first = firsts.computeIfAbsent(
                    List.of(table, twin.likeness()), like -> Map.entry(twin, examined(table, operation)));
            its = first.getValue().at(first.getKey(), twin);
        }
        String shown = key.isEmpty() ? Difference.UNLISTED : operation;
        its.found().forEach(each -> classes.add(table, shown, each.stretches(), each.its()));
        compared += its.situations();
        reworded.addAll(its.reworded());
    }

    private OperationComparison examined(String table, String operation) {
        Map<Speakers, List<Period>> periods = new LinkedHashMap<>();
        for (String start : starts) {
            Instant at = instant(start);
            Speakers speakers = new Speakers(names(active, operation, at), names(candidate, operation, at));
            if (concerns(table, speakers, start)) {
                List<Period> its = periods.computeIfAbsent(speakers, each -> new ArrayList<>());
                Period last = its.isEmpty() ? null : its.get(its.size() - 1);
                String until = starts.higher(start);
                if (last != null && start.equals(last.until())) {
                    its.set(its.size() - 1, new Period(last.from(), until));
                } else {
                    its.add(new Period(start, until));
                }
            }
        }
        int situations = 0;
        List<OperationComparison.Row> words = new ArrayList<>();
        List<OperationComparison.Found> found = new ArrayList<>();
        for (Map.Entry<Speakers, List<Period>> each : periods.entrySet()) {
            String start = each.getValue().get(0).from();
            Examination examination =
                    new Examination(old, young, table, active == null ? Scope.TABLE : scope(table, each.getKey()));
            List<Grids.Shape> shapes = grids(table, start).of(operation, instant(start));
            if (active == null) {
                shapes = shapes.stream().map(Grids.Shape::told).toList();
            }
            examination.of(shapes).forEach(its -> found.add(new OperationComparison.Found(each.getValue(), its)));
            situations += examination.compared();
            words.addAll(examination.reworded());
        }
        return new OperationComparison(situations, words, found);
    }

    private static Scope scope(String table, Speakers speakers) {
        boolean before = speaks(speakers.old(), table);
        boolean after = speaks(speakers.young(), table);
        boolean alone =
                speakers.old().size() <= (before ? 1 : 0) && speakers.young().size() <= (after ? 1 : 0);
        return alone ? Scope.TABLE : before && after ? Scope.TABLE_THEN_ALL : Scope.ALL;
    }

    /** Whether something the table says of an operation may have changed. */
    private boolean concerns(String table, Speakers speakers, String start) {
        if (!speaks(speakers.old(), table) && !speaks(speakers.young(), table)) {
            return false;
        }
        Edition was = governing(active, table, start);
        Edition is = governing(candidate, table, start);
        boolean same = was != null
                && is != null
                && was.date().equals(is.date())
                && Objects.equals(oldDigests.get(was.file()), digests.get(is.file()))
                && !rulesChanged.contains(table);
        return !same || !speakers.old().equals(speakers.young());
    }

    private static boolean speaks(List<String> speakers, String table) {
        return speakers.stream().anyMatch(speaker -> speaker.startsWith(table + " "));
    }

    private static List<String> names(@Nullable Decider decider, String operation, Instant at) {
        return decider == null
                ? List.of()
                : decider.speaking(operation, at).stream()
                        .map(edition -> edition.table() + " " + edition.date())
                        .toList();
    }

    private Grids grids(String table, String start) {
        List<Edition> editions = Stream.of(governing(active, table, start), governing(candidate, table, start))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        String key = table
                + editions.stream().map(edition -> " " + edition.date()).toList()
                + (governing(active, table, start) == null);
        return grids.computeIfAbsent(
                key, each -> Grids.between(editions, rulesChanged.contains(table), active == null));
    }

    private static @Nullable Edition governing(@Nullable Decider decider, String table, String start) {
        LawTable law = decider == null ? null : decider.bundle().tables().get(table);
        var entry = law == null ? null : law.editions().floorEntry(start);
        return entry == null ? null : entry.getValue();
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
