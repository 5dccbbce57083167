package dev.interlock.policy.table;

import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Spot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row in which every cell is what its column takes. */
record TableRow(RowPlace place, Header header, List<@Nullable Object> values, Findings findings) {

    /** The value under a header, null when the cell is empty or the column left out. */
    @Nullable
    Object value(String name) {
        Integer column = header.places().get(name);
        return column == null ? null : values.get(column);
    }

    /** The text under a header, null when the cell is empty or the column left out. */
    @Nullable
    String text(String name) {
        return (String) value(name);
    }

    /** The text under a header whose column has a value in each row. */
    String word(String name) {
        return Objects.requireNonNull(text(name));
    }

    /** The whole number under a header, null when the cell is empty or the column left out. */
    @Nullable
    Long integer(String name) {
        return (Long) value(name);
    }

    /** The cell under a header, or the whole row when the column is left out. */
    Spot at(String name) {
        Integer column = header.places().get(name);
        return column == null ? whole() : new Spot(findings, place.sheet(), GridAddress.of(column, place.row()));
    }

    /** The row as a whole. */
    Spot whole() {
        return Spot.row(findings, place.sheet(), place.row());
    }
}
