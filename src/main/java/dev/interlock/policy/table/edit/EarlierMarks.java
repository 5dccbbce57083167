package dev.interlock.policy.table.edit;

import dev.interlock.policy.table.SheetForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes the marks of an earlier annotated copy out of a workbook. */
final class EarlierMarks {

    /** Notes of ours on one sheet; POI goes through all of a sheet to take one away. */
    private static final int MOST = 1_000;

    private EarlierMarks() {}

    /** Whether they are out; not so if there are far more than we ever make. */
    static boolean remove(XSSFWorkbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (workbook.getSheetName(i).equalsIgnoreCase(SheetForm.FINDINGS) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
        for (Sheet each : workbook) {
            if (each instanceof XSSFSheet sheet) {
                Map<CellAddress, XSSFComment> notes = notes(sheet);
                if (notes.size() > MOST) {
                    return false;
                }
                TopFormat.removeAll(sheet);
                remove(sheet, notes);
            }
        }
        return true;
    }

    private static Map<CellAddress, XSSFComment> notes(XSSFSheet sheet) {
        Map<CellAddress, XSSFComment> notes = new TreeMap<>(sheet.getCellComments());
        notes.values().removeIf(note -> !note.getString().getString().contains(Mark.BEGIN));
        return notes;
    }

    private static void remove(XSSFSheet sheet, Map<CellAddress, XSSFComment> notes) {
        notes.forEach((cell, note) -> {
            String others = Mark.others(note.getString().getString());
            String author = note.getAuthor();
            if (others.isEmpty()) {
                CellNotes.remove(sheet, cell);
            } else {
                CellNotes.put(sheet, cell, new XSSFRichTextString(others), author);
            }
            bleach(Cells.of(sheet, cell));
        });
    }

    /** What colour the cell had before is not known any more; a header has that of the others. */
    private static void bleach(XSSFCell cell) {
        if (!isOurs(cell.getCellStyle())) {
            return;
        }
        XSSFCellStyle plain = cell.getSheet().getWorkbook().createCellStyle();
        plain.cloneStyleFrom(cell.getCellStyle());
        plain.setFillPattern(FillPatternType.NO_FILL);
        for (Cell other : cell.getRowIndex() == 0 ? cell.getRow() : List.<Cell>of()) {
            if (other.getCellStyle() instanceof XSSFCellStyle style && !isOurs(style)) {
                plain.cloneStyleFrom(style);
            }
        }
        cell.setCellStyle(plain);
    }

    private static boolean isOurs(XSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && style.getFillForegroundColorColor() != null
                && List.of("FF" + Mark.ERROR_COLOUR, "FF" + Mark.WARNING_COLOUR)
                        .contains(style.getFillForegroundColorColor().getARGBHex());
    }
}
