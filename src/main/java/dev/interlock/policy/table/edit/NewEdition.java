package dev.interlock.policy.table.edit;

import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.WorkbookReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Begins the next edition of a table with the text of the newest. */
public final class NewEdition {

    private static final String MIDNIGHT = "T00:00:00Z";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

    private NewEdition() {}

    /**
     * The newest edition's own workbook under a new date. {@code Governing from} says the date and {@code Revision note}
     * where the text comes from. A case that asks at the first instant of the old edition, and tells of no other instant,
     * asks at the first of the new one; all others stand as they are.
     *
     * @param file path of the newest edition in a bundle
     * @param from the first day the new edition governs
     * @return the workbook and the file it belongs in, or why there is none: the newest is faulty or not older
     */
    public static Edited from(String file, byte[] newest, LocalDate from) {
        WorkbookReader.Reading reading = WorkbookReader.read(file, newest);
        Edition old = reading.edition();
        if (old == null) {
            return new Edited.Refused(reading.diagnostics());
        }
        if (!from.isAfter(LocalDate.parse(old.date())) || from.getYear() > 9999) {
            return Edited.Refused.because(
                    "edition-not-newer",
                    file,
                    "a new edition from `" + from + "` would not follow the one from `" + old.date() + "`",
                    "choose a date after `" + old.date() + "`");
        }
        byte[] made = made(old, newest, from.toString());
        String path = "decision-tables/" + old.table() + "/" + from + ".xlsx";
        if (made == null || WorkbookReader.read(path, made).edition() == null) {
            return Edited.Refused.because(
                    "table-too-large",
                    file,
                    "the workbook is too large to be copied, or has parts that contradict each other",
                    "save it again in a spreadsheet program");
        }
        return new Edited.Workbook(path, made);
    }

    private static byte @Nullable [] made(Edition old, byte[] newest, String date) {
        try (XSSFWorkbook workbook = Spreadsheet.open(newest)) {
            if (workbook == null) {
                return null;
            }
            EarlierMarks.remove(workbook);
            for (Sheet sheet : old.sheets()) {
                for (Sheet.Row row : sheet.rows()) {
                    if (sheet.name().equals("About")) {
                        about(workbook, sheet, row, old.date(), date);
                    } else if (sheet.name().equals("Cases")) {
                        moveCase(workbook, sheet, row, old.date(), date);
                    }
                }
            }
            return Spreadsheet.bytes(workbook);
        } catch (IOException | RuntimeException e) {
            // Parts that contradict each other come out here: POI takes them as it goes.
            return null;
        }
    }

    private static void about(XSSFWorkbook workbook, Sheet sheet, Sheet.Row row, String old, String date) {
        Object field = row.values().get(sheet.columns().indexOf("Field"));
        int value = sheet.columns().indexOf("Value");
        if ("Governing from".equals(field)) {
            cell(workbook, sheet, row, value).setCellValue(date);
        } else if ("Revision note".equals(field)) {
            cell(workbook, sheet, row, value).setCellValue("Begun with the text of " + old + ". Say here what is new.");
        }
    }

    private static void moveCase(XSSFWorkbook workbook, Sheet sheet, Sheet.Row row, String old, String date) {
        int asOf = sheet.columns().indexOf("asOf");
        List<@Nullable Object> values = row.values();
        long instants = values.stream()
                .filter(value ->
                        value instanceof String text && INSTANT.matcher(text).matches())
                .count();
        if (asOf >= 0 && (old + MIDNIGHT).equals(values.get(asOf)) && instants == 1) {
            cell(workbook, sheet, row, asOf).setCellValue(date + MIDNIGHT);
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, Sheet sheet, Sheet.Row row, int column) {
        return Cells.of(workbook.getSheet(sheet.name()), new CellAddress(row.row() - 1, column));
    }
}
