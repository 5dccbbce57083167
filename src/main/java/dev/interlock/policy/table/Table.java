package dev.interlock.policy.table;

import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Legible;
import dev.interlock.policy.table.finding.LookAlike;
import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.grid.StoredCell;
import dev.interlock.policy.table.grid.StoredRow;
import dev.interlock.policy.table.grid.StoredSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet read by its schema.
 *
 * @param sheet for showing
 * @param rows the rows without a fault
 */
record Table(Sheet sheet, List<TableRow> rows) {

    static Table read(StoredSheet stored, SheetSchema schema, Findings findings) {
        Header header = Header.read(stored, schema, findings);
        List<TableRow> rows = new ArrayList<>();
        List<Sheet.Row> shown = new ArrayList<>();
        int last = 1;
        for (StoredRow row : header.names().isEmpty() ? List.<StoredRow>of() : stored.rows()) {
            if (row.number() == 1) {
                continue;
            }
            if (row.number() > last + 1) {
                Spot.row(findings, stored.name(), last + 1)
                        .error("table-blank-row", "the row is blank, but row " + row.number() + " is not", "delete it");
            }
            last = row.number();
            @Nullable Object[] values = new @Nullable Object[header.names().size()];
            boolean sound = fill(values, row, header, stored.name(), findings);
            List<@Nullable Object> read = Collections.unmodifiableList(Arrays.asList(values));
            shown.add(new Sheet.Row(row.number(), read));
            if (sound) {
                rows.add(new TableRow(place(row, header, stored, findings), header, read, findings));
            }
        }
        if (schema.needsRows() && shown.isEmpty() && !header.names().isEmpty()) {
            findings.error("table-no-rows", stored.name(), null, "the sheet has no rows", "the law needs some");
        }
        return new Table(new Sheet(stored.name(), List.copyOf(header.names()), List.copyOf(shown)), rows);
    }

    private static boolean fill(
            @Nullable Object[] values, StoredRow row, Header header, String sheet, Findings findings) {
        boolean[] filled = new boolean[values.length];
        boolean sound = true;
        for (StoredCell cell : row.cells()) {
            Spot spot = new Spot(findings, sheet, GridAddress.of(cell.column(), row.number()));
            if (cell.column() >= values.length) {
                spot.error("table-outside-columns", "there is no header above this value", "delete it or move it");
                sound = false;
                continue;
            }
            filled[cell.column()] = true;
            Column column = header.columns().get(cell.column());
            if (column != null) {
                values[cell.column()] = value(cell, column, spot);
                sound &= values[cell.column()] != null;
            }
        }
        for (int i = 0; i < values.length; i++) {
            Column column = header.columns().get(i);
            if (!filled[i] && column != null && column.presence() == Column.Presence.VALUE) {
                String message = "the cell under " + Wording.quote(column.header()) + " is empty";
                new Spot(findings, sheet, GridAddress.of(i, row.number()))
                        .error("table-missing-value", message, "every row needs a value there");
                sound = false;
            }
        }
        return sound && header.complete();
    }

    private static @Nullable Object value(StoredCell cell, Column column, Spot spot) {
        boolean legible = cell.value() != StoredCell.FAULTY
                && (!(cell.value() instanceof String text) || Legible.check(text, column.lines(), spot));
        Object value = legible ? column.rule().take(cell, spot) : null;
        boolean disguised = !column.lines() && value instanceof String text && LookAlike.isIn(text, spot);
        return disguised ? null : value;
    }

    private static RowPlace place(StoredRow row, Header header, StoredSheet stored, Findings findings) {
        String cells = "A" + row.number() + ":" + GridAddress.of(header.names().size() - 1, row.number());
        return new RowPlace(findings.file(), stored.name(), row.number(), cells);
    }
}
