package dev.interlock.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Looks cells of the shipped workbooks up by heading, past our own reader, to check what a match points at. */
final class WorkbookCells {

    private final Map<String, Map<String, String>> rows = new HashMap<>();

    /** The row's cells by heading. */
    Map<String, String> row(String file, String sheet, int number) {
        if (!rows.containsKey(file)) {
            rows.put(file, Map.of());
            read(file);
        }
        return rows.getOrDefault(file + '#' + sheet + '#' + number, Map.of());
    }

    private void read(String file) {
        DataFormatter text = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(Path.of(file).toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                Row headings = sheet.getRow(0);
                for (Row row : sheet) {
                    Map<String, String> cells = new HashMap<>();
                    for (Cell cell : row) {
                        String heading = text.formatCellValue(headings.getCell(cell.getColumnIndex()));
                        cells.put(heading, text.formatCellValue(cell));
                    }
                    rows.put(file + '#' + sheet.getSheetName() + '#' + (row.getRowNum() + 1), cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
