package dev.interlock.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The newest edition of the security lock, changed the way an author's program would change it. */
public final class ChangedWorkbook {

    public static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";

    private ChangedWorkbook() {}

    public static byte[] shipped() throws IOException {
        return Files.readAllBytes(Path.of(FILE));
    }

    /** StopInstance with another outcome, and the case that speaks of it as well. */
    public static byte[] withStopInstance(String outcome) throws IOException {
        byte[] changed = with(shipped(), "Impact", "StopInstance", "Outcome", outcome);
        return with(changed, "Cases", "StopInstance, instance locked for security", "Expected outcome", outcome);
    }

    /** The workbook with one cell changed: in the row that begins with a text, under a heading. */
    public static byte[] with(byte[] workbook, String sheet, String first, String heading, String text)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet rows = book.getSheet(sheet);
            int column = -1;
            for (Cell cell : rows.getRow(0)) {
                column = cell.getStringCellValue().equals(heading) ? cell.getColumnIndex() : column;
            }
            for (Row row : rows) {
                if (row.getCell(0).getStringCellValue().equals(first)) {
                    row.getCell(column).setCellValue(text);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
