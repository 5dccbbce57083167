package dev.interlock.policy.table;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Legible;
import dev.interlock.policy.table.grid.StoredCell;
import dev.interlock.policy.table.grid.StoredRow;
import dev.interlock.policy.table.grid.StoredSheet;
import dev.interlock.policy.table.grid.StoredWorkbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook as it is stored, whatever it says, for showing.
 *
 * @param sheets none when the file cannot be read
 * @param findings what stood in the way, sorted
 */
public record StoredTexts(List<SheetText> sheets, List<Diagnostic> findings) {

    private static final String REFUSED = "?";

    /** A sheet without its empty rows and without row 1, which names the columns. */
    public record SheetText(String name, List<RowText> rows) {}

    /**
     * A row.
     *
     * @param number as a spreadsheet program shows it
     * @param values its values from the left, without the empty ones
     */
    public record RowText(int number, List<ValueText> values) {}

    /**
     * A value.
     *
     * @param column what row 1 says above it, else the column's letter
     * @param value a String, BigDecimal or Boolean; what cannot be seen is named, what could not be taken is `?`
     */
    public record ValueText(String column, Object value) {}

    /** Reads the bytes of a file of any name. */
    public static StoredTexts of(String file, byte[] bytes) {
        Findings findings = new Findings(file);
        List<StoredSheet> stored = StoredWorkbook.read(bytes, findings);
        List<SheetText> sheets = stored == null
                ? List.of()
                : stored.stream().map(StoredTexts::sheet).toList();
        return new StoredTexts(sheets, findings.sorted());
    }

    private static SheetText sheet(StoredSheet stored) {
        Map<Integer, String> columns = new HashMap<>();
        List<RowText> rows = new ArrayList<>();
        for (StoredRow row : stored.rows()) {
            List<ValueText> values = new ArrayList<>();
            for (StoredCell cell : row.cells()) {
                if (row.number() == 1) {
                    columns.put(cell.column(), String.valueOf(shown(cell)));
                } else {
                    String column = columns.get(cell.column());
                    values.add(new ValueText(column == null ? GridAddress.column(cell.column()) : column, shown(cell)));
                }
            }
            if (row.number() > 1) {
                rows.add(new RowText(row.number(), List.copyOf(values)));
            }
        }
        return new SheetText(stored.name(), List.copyOf(rows));
    }

    private static Object shown(StoredCell cell) {
        if (cell.value() == StoredCell.FAULTY) {
            return REFUSED;
        }
        return cell.value() instanceof String text ? legible(text) : cell.value();
    }

    private static String legible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || Legible.isVisible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('<').append(Legible.name(c)).append('>');
            }
        });
        return shown.toString();
    }
}
