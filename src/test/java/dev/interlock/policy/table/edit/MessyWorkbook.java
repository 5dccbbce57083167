package dev.interlock.policy.table.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Does to a workbook what people do without changing what it says: the same seed does the same. */
final class MessyWorkbook {

    private final Random random;

    MessyWorkbook(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(byte[] bytes) {
        return Opened.changed(bytes, workbook -> {
            for (Sheet sheet : workbook) {
                turnColumns(sheet);
                paint(workbook, (XSSFSheet) sheet);
            }
            workbook.setSheetOrder(workbook.getSheetName(random.nextInt(workbook.getNumberOfSheets())), 0);
        });
    }

    /** Gives the columns another order, cells, notes on headers left out. */
    private void turnColumns(Sheet sheet) {
        List.copyOf(sheet.getCellComments().keySet()).forEach(at -> CellNotes.remove((XSSFSheet) sheet, at));
        ((XSSFSheet) sheet).getCTWorksheet().setConditionalFormattingArray(null);
        if (((XSSFSheet) sheet).getCTWorksheet().isSetDataValidations()) {
            ((XSSFSheet) sheet).getCTWorksheet().unsetDataValidations();
        }
        int columns = sheet.getRow(0).getLastCellNum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (Row row : sheet) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                values.add(value(row.getCell(i)));
            }
            for (int i = 0; i < columns; i++) {
                set(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), values.get(order.get(i)));
            }
        }
    }

    private void paint(XSSFWorkbook workbook, XSSFSheet sheet) {
        for (int i = 0; i < 40; i++) {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.values()[random.nextInt(40)].getIndex());
            style.setWrapText(random.nextBoolean());
            int at = random.nextInt(sheet.getLastRowNum() + 200);
            Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            Cell cell = row.getCell(random.nextInt(60), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellStyle(style);
            row.setHeightInPoints(5 + random.nextInt(60));
            sheet.setColumnWidth(random.nextInt(20), (1 + random.nextInt(59)) * 256);
            if (i % 10 == 0) {
                CellNotes.put(sheet, cell.getAddress(), new XSSFRichTextString("see row " + i), "me");
            }
        }
        sheet.createFreezePane(random.nextInt(3), random.nextInt(3));
        sheet.setZoom(50 + random.nextInt(100));
    }

    private static @Nullable Object value(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> cell.getStringCellValue();
        };
    }

    private static void set(Cell cell, @Nullable Object value) {
        cell.setBlank();
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof String text) {
            cell.setCellValue(text);
        }
    }
}
