package dev.interlock.policy.table.edit;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Notes on cells, in boxes that their text fits in. */
final class CellNotes {

    private static final int BOX_WIDTH = 340;
    private static final int LINE_HEIGHT = 18;
    private static final int LINE_LENGTH = 46;
    private static final int MOST_LINES = 30;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;

    private CellNotes() {}

    /** Puts a note on a cell, in place of the one that is there. */
    static void put(XSSFSheet sheet, CellAddress cell, XSSFRichTextString text, @Nullable String author) {
        remove(sheet, cell);
        XSSFComment note = sheet.createDrawingPatriarch().createCellComment(box(sheet, cell, lines(text.getString())));
        note.setAddress(cell);
        note.setAuthor(author == null ? "" : author);
        note.setString(text);
    }

    static void remove(XSSFSheet sheet, CellAddress cell) {
        if (sheet.getCellComment(cell) != null) {
            // Only a cell can be asked to do so, even where there is none.
            Cells.of(sheet, cell).removeCellComment();
        }
    }

    private static int lines(String text) {
        int lines = 1;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / LINE_LENGTH;
        }
        return Math.min(lines, MOST_LINES);
    }

    private static XSSFClientAnchor box(XSSFSheet sheet, CellAddress cell, int lines) {
        int column = Math.min(cell.getColumn() + 1, LAST_COLUMN);
        int top = cell.getRow();
        // POI makes a note on the cell its box begins in, and moves it afterwards.
        while (sheet.getCellComment(new CellAddress(top, column)) != null) {
            top++;
        }
        int right = column;
        int width = BOX_WIDTH;
        while (right < LAST_COLUMN && width > pixels(sheet, right)) {
            width -= pixels(sheet, right++);
        }
        int bottom = top;
        int height = lines * LINE_HEIGHT;
        while (bottom < LAST_ROW && height > rowPixels(sheet, bottom)) {
            height -= rowPixels(sheet, bottom++);
        }
        return new XSSFClientAnchor(
                10 * Units.EMU_PER_PIXEL,
                2 * Units.EMU_PER_PIXEL,
                width * Units.EMU_PER_PIXEL,
                height * Units.EMU_PER_PIXEL,
                column,
                top,
                right,
                bottom);
    }

    /** At least one, so that hidden columns come to an end. */
    private static int pixels(XSSFSheet sheet, int column) {
        return Math.max(1, sheet.isColumnHidden(column) ? 1 : (int) sheet.getColumnWidthInPixels(column));
    }

    private static int rowPixels(XSSFSheet sheet, int row) {
        XSSFRow there = sheet.getRow(row);
        float points = there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
        return Math.max(1, Units.pointsToPixel(points));
    }
}
