package dev.interlock.decision.impact;

import dev.interlock.decision.Decider;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations whose rows say the same under the same conditions, on each side. To the shipped rules the name of such an
 * operation means nothing, so what is found of one holds for all of them, but for the rows it is found in. Of operations new
 * to the law codes of their own do not count, nor what they say besides.
 */
final class Twins {

    /**
     * One of them.
     *
     * @param before its rows in what decides now, in their order; none when it is new
     * @param rows its rows, in their order
     * @param likeness equal for two operations if, and only if, they are twins
     */
    record Twin(List<ImpactRow> before, List<ImpactRow> rows, Object likeness) {}

    private final Map<String, List<ImpactRow>> rows = new HashMap<>();
    private final Map<String, List<ImpactRow>> before = new HashMap<>();
    /** Notes, sources and codes that what decides now shows for operations it does not list. */
    private final Set<String> shown = new HashSet<>();

    private Twins() {}

    static Twins of(@Nullable Decider active, Decider candidate) {
        Twins twins = new Twins();
        if ((active == null || active.bundle().hasShippedRules())
                && candidate.bundle().hasShippedRules()) {
            editions(candidate).forEach(edition -> add(edition, twins.rows));
            editions(active).forEach(edition -> add(edition, twins.before));
            editions(candidate).forEach(twins::leaveOutCallsThatAreChecked);
            editions(active).forEach(twins::leaveOutCallsThatAreChecked);
            editions(active).forEach(twins::show);
        }
        return twins;
    }

    /** The operation as a twin of others; null when its name may mean something. */
    @Nullable
    Twin of(String key) {
        List<ImpactRow> its = rows.get(key);
        if (its == null) {
            return null;
        }
        List<ImpactRow> was = before.getOrDefault(key, List.of());
        if (!was.isEmpty()) {
            Function<ImpactRow, ImpactRow> nameless = row -> nameless(row, row.ruling());
            List<List<ImpactRow>> likeness = List.of(
                    was.stream().map(nameless).toList(),
                    its.stream().map(nameless).toList());
            return new Twin(was, its, likeness);
        }
        List<@Nullable String> codes =
                its.stream().map(row -> row.ruling().code()).distinct().toList();
        return new Twin(
                List.of(), its, its.stream().map(row -> likeness(row, codes)).toList());
    }

    private static Stream<LawTable> tables(@Nullable Decider decider) {
        return decider == null ? Stream.of() : decider.bundle().tables().values().stream();
    }

    private static Stream<Edition> editions(@Nullable Decider decider) {
        return tables(decider).flatMap(table -> table.editions().values().stream());
    }

    private static void add(Edition edition, Map<String, List<ImpactRow>> all) {
        for (Object each : edition.rows()) {
            if (each instanceof ImpactRow row) {
                all.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            }
        }
    }

    private void leaveOutCallsThatAreChecked(Edition edition) {
        if (edition.rows().stream().anyMatch(row -> row instanceof LawRow && !isOfImpact(row))) {
            rows.keySet().removeAll(edition.operations().keySet());
        }
    }

    private static boolean isOfImpact(Object row) {
        return row instanceof ImpactRow || row instanceof DefaultRow;
    }

    private void show(Edition edition) {
        for (Object each : edition.rows()) {
            if (each instanceof DefaultRow row) {
                shown.add(String.valueOf(row.ruling().note()));
                shown.add(String.valueOf(row.ruling().source()));
                shown.add(String.valueOf(row.ruling().code()));
            }
        }
    }

    /** The row without what is its own: place, name, and a code that nothing it could be taken for has. */
    private ImpactRow likeness(ImpactRow row, List<@Nullable String> codes) {
        Ruling said = row.ruling();
        boolean own = said.code() != null && !shown.contains(said.code());
        Ruling ruling = new Ruling(
                said.outcome(),
                own ? "#" + codes.indexOf(said.code()) : said.code(),
                said.httpStatus(),
                own ? "" : said.message(),
                own ? "" : said.suggestedCode(),
                said.basis(),
                comparable(said.note()),
                comparable(said.source()),
                said.advisory());
        return nameless(row, ruling);
    }

    private static ImpactRow nameless(ImpactRow row, Ruling ruling) {
        RowPlace place = new RowPlace(row.place().file(), row.place().sheet(), 0, "");
        return new ImpactRow(
                row.edition(),
                place,
                "",
                "",
                row.target(),
                row.lockReason(),
                row.diskStatus(),
                row.createdFrom(),
                ruling);
    }

    /** A remark only matters beside that of the default in whose place the row comes. */
    private @Nullable String comparable(@Nullable String remark) {
        return remark == null || shown.contains(remark) ? remark : "";
    }
}
