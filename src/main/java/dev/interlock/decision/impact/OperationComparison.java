package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Contrast.Finding;
import dev.interlock.decision.impact.DifferenceClasses.Period;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.RowPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found of one operation by one table.
 *
 * @param situations how many were compared
 * @param reworded rows that decide as before and say it in other words
 */
record OperationComparison(int situations, List<Row> reworded, List<Found> found) {

    /** A row of the law. */
    record Row(String file, String sheet, int row) {}

    /** A class of situations, in some stretches of time. */
    record Found(List<Period> stretches, SituationClass its) {}

    /** The same of another operation, whose rows stand elsewhere in the same order, and have codes of their own. */
    OperationComparison at(Twins.Twin one, Twins.Twin other) {
        Map<Row, ImpactRow> before = places(one.before(), other.before());
        Map<Row, ImpactRow> moved = places(one.rows(), other.rows());
        List<Row> words = new ArrayList<>(reworded.size());
        for (Row row : reworded) {
            ImpactRow there = moved.get(row);
            words.add(
                    there == null
                            ? row
                            : new Row(row.file, row.sheet, there.place().row()));
        }
        List<Found> all = new ArrayList<>(found.size());
        for (Found each : found) {
            Finding of = each.its.finding();
            Side old = of.old() == null ? null : moved(of.old(), before);
            Finding there = new Finding(of.aspect(), of.fields(), old, moved(of.young(), moved));
            all.add(new Found(each.stretches, new SituationClass(there, each.its.when(), each.its.situations())));
        }
        return new OperationComparison(situations, words, all);
    }

    private static Map<Row, ImpactRow> places(List<ImpactRow> rows, List<ImpactRow> others) {
        Map<Row, ImpactRow> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RowPlace place = rows.get(i).place();
            places.put(new Row(place.file(), place.sheet(), place.row()), others.get(i));
        }
        return places;
    }

    private static Side moved(Side side, Map<Row, ImpactRow> moved) {
        ImpactRow there = side.file() == null || side.sheet() == null || side.row() == null
                ? null
                : moved.get(new Row(side.file(), side.sheet(), side.row()));
        if (there == null) {
            return side;
        }
        return side.at(
                there.place().row(), side.code() == null ? null : there.ruling().code());
    }
}
