package dev.interlock.policy.table;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header row of a sheet.
 *
 * @param names header texts from the left, a blank one empty
 * @param columns what stands in each column, null where that is not known
 * @param places column by header
 * @param complete whether no column is missing, so that a row under it can be typed
 */
record Header(List<String> names, List<@Nullable Column> columns, Map<String, Integer> places, boolean complete) {

    private static final int HIGHEST = 10;

    static Header read(StoredSheet sheet, SheetSchema schema, Findings findings) {
        int lower = lowerRow(sheet, schema);
        if (lower > 0) {
            String message = "the header is in row " + lower;
            findings.error("table-header-row", sheet.name(), lower + ":" + lower, message, "delete the rows above it");
            return new Header(List.of(), List.of(), Map.of(), false);
        }
        List<String> names = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        boolean first = !sheet.rows().isEmpty() && sheet.rows().get(0).number() == 1;
        for (StoredCell cell : first ? sheet.rows().get(0).cells() : List.<StoredCell>of()) {
            for (int blank = names.size(); blank < cell.column(); blank++) {
                String address = GridAddress.of(blank, 1);
                findings.error("table-blank-header", sheet.name(), address, "the column has no header", "name it");
                names.add("");
                columns.add(null);
            }
            Spot spot = new Spot(findings, sheet.name(), GridAddress.of(cell.column(), 1));
            String name = name(cell, spot);
            Column column = name == null ? null : column(name, schema, places, spot);
            names.add(name == null ? "" : name);
            columns.add(column);
            if (column != null) {
                places.put(column.header(), cell.column());
            }
        }
        if (names.isEmpty()) {
            String hint = "row 1 holds the header: " + schema.headers().get(0) + ", ...";
            findings.error("table-no-header", sheet.name(), "1:1", "the sheet has no header", hint);
        }
        boolean complete = !names.isEmpty() && isComplete(schema, places, sheet.name(), findings);
        return new Header(names, columns, places, complete);
    }

    /** The row that holds the header below a title, so that all that follows from it need not be told; 0 for none. */
    private static int lowerRow(StoredSheet sheet, SheetSchema schema) {
        for (StoredRow row : sheet.rows()) {
            long headers = row.cells().stream()
                    .filter(cell -> cell.value() instanceof String text
                            && schema.headers().contains(text))
                    .count();
            if (row.number() > HIGHEST || row.number() == 1 && headers > 0) {
                return 0;
            }
            if (headers > 1 && headers * 2 >= row.cells().size()) {
                return row.number();
            }
        }
        return 0;
    }

    private static @Nullable String name(StoredCell cell, Spot spot) {
        Object text = cell.value() == StoredCell.FAULTY ? null : CellRules.TEXT.take(cell, spot);
        return text instanceof String name && Legible.check(name, false, spot) ? name : null;
    }

    private static @Nullable Column column(String name, SheetSchema schema, Map<String, Integer> places, Spot spot) {
        Column column = schema.column(name);
        if (column == null && LookAlike.isAmong(schema.headers(), name, spot)) {
            return null;
        }
        if (column == null) {
            String message = Wording.quote(name) + " is not a column of the sheet " + schema.name();
            spot.error("table-unknown-column", message, Wording.choices(name, schema.headers()));
        } else if (places.containsKey(name)) {
            String other = GridAddress.of(places.get(name), 1);
            spot.error("table-duplicate-column", Wording.quote(name) + " is in " + other + " already", "delete one");
            return null;
        }
        return column;
    }

    private static boolean isComplete(
            SheetSchema schema, Map<String, Integer> places, String sheet, Findings findings) {
        boolean complete = true;
        for (Column column : schema.columns()) {
            if (column.presence() != Column.Presence.OPTIONAL && !places.containsKey(column.header())) {
                String hint = column.presence() == Column.Presence.VALUE ? "add it" : "add it; its cells may be empty";
                String message = "the column " + Wording.quote(column.header()) + " is missing";
                findings.error("table-missing-column", sheet, "1:1", message, hint);
                complete = false;
            }
        }
        return complete;
    }
}
