package dev.interlock.policy.table;

import dev.interlock.policy.Edition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet looks like, for those who write one. */
public record SheetForm(String name, List<ColumnForm> columns) {

    /** The sheet that an annotated copy adds. A reader passes it over; it is no sheet of the law. */
    public static final String FINDINGS = "Findings";

    /**
     * A column.
     *
     * @param needed whether each row has a value there
     * @param lines whether its text may hold line breaks
     * @param words its closed vocabulary, empty when it has none
     * @param range what its whole numbers may be, null when it takes something else
     */
    public record ColumnForm(
            String header,
            boolean needed,
            boolean lines,
            List<String> words,
            @Nullable Range range) {

        private static ColumnForm of(Column column) {
            return new ColumnForm(
                    column.header(),
                    column.presence() == Column.Presence.VALUE,
                    column.lines(),
                    column.rule() instanceof WordRule rule ? rule.words() : List.of(),
                    column.rule() instanceof RangeRule rule ? new Range(rule.least(), rule.most()) : null);
        }
    }

    /** Both ends belong to it. */
    public record Range(long least, long most) {}

    /** The sheets of a workbook of the edition's kind, in the order in which they are put. */
    public static List<SheetForm> of(Edition edition) {
        boolean impact =
                edition.sheets().stream().anyMatch(sheet -> sheet.name().equals(Schemas.IMPACT.name()));
        Layout layout = impact ? Layout.LOCK_IMPACT : Layout.LIFECYCLE;
        return layout.sheets().stream()
                .map(schema -> new SheetForm(
                        schema.name(),
                        schema.columns().stream().map(ColumnForm::of).toList()))
                .toList();
    }

    /** The column of a header; null for one of those that an author may add and name. */
    public @Nullable ColumnForm column(String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElse(null);
    }
}
