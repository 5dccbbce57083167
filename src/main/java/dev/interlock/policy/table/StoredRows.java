package dev.interlock.policy.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Takes the stored values of a sheet; what a cell shows, or would compute, is never looked at. */
final class StoredRows {

    static final int LAST = 20_000;

    private StoredRows() {}

    static StoredSheet of(Sheet sheet, Findings findings) throws IOException {
        List<StoredRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                List<StoredCell> cells = cells(row, sheet.getName(), findings);
                if (cells.isEmpty()) {
                    continue;
                }
                if (row.getRowNum() > LAST) {
                    Spot.row(findings, sheet.getName(), row.getRowNum())
                            .error("table-too-many-rows", "the sheet goes on below row " + LAST, "at most " + LAST);
                    break;
                }
                rows.add(new StoredRow(row.getRowNum(), cells));
            }
        }
        return new StoredSheet(sheet.getName(), rows);
    }

    private static List<StoredCell> cells(Row row, String sheet, Findings findings) {
        List<StoredCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Spot spot = new Spot(findings, sheet, GridAddress.of(cell.getColumnIndex(), row.getRowNum()));
            Object value = value(cell, spot);
            if (value != null && !value.equals("")) {
                boolean date = cell.getType() == CellType.NUMBER
                        && DateFormat.isDate(cell.getDataFormatId(), cell.getDataFormatString());
                cells.add(new StoredCell(cell.getColumnIndex(), value, date));
            }
        }
        return cells;
    }

    private static @Nullable Object value(Cell cell, Spot spot) {
        if (cell.getType() == CellType.FORMULA) {
            Boolean truth = TruthFormula.of(cell.getFormula());
            if (truth != null && truth.equals(cell.getValue())) {
                return truth;
            }
            spot.error("table-formula", "the cell holds a formula", "paste its value instead");
            return StoredCell.FAULTY;
        }
        if (cell.getType() == CellType.ERROR) {
            String shown = cell.getRawValue() == null ? "an error" : Wording.quote(cell.getRawValue());
            spot.error("table-error-value", "the cell holds the error " + shown, "write a value or clear the cell");
            return StoredCell.FAULTY;
        }
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            spot.error("table-damaged", "the text of the cell is not in the file", "type it again");
            return StoredCell.FAULTY;
        }
        return cell.getValue();
    }
}
