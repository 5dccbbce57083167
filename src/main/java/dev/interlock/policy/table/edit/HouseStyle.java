package dev.interlock.policy.table.edit;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells of a tidied workbook look.
 *
 * @param text of a cell that is typed into as text, so that `403` and `2026-06-20` stay what they are
 * @param lines the same, with lines broken where the column ends
 * @param value of numbers and truth values
 * @param column of the cells of a text column below the rows
 */
record HouseStyle(
        XSSFCellStyle header, XSSFCellStyle text, XSSFCellStyle lines, XSSFCellStyle value, XSSFCellStyle column) {

    /** The format by which a spreadsheet program takes what is typed as text. */
    static final short TEXT_FORMAT = 49;

    static final String TEAL = "0B4F55";
    private static final String LINE = "B8C4C6";

    static HouseStyle of(XSSFWorkbook workbook) {
        return new HouseStyle(
                header(workbook),
                cell(workbook, TEXT_FORMAT, false, true),
                cell(workbook, TEXT_FORMAT, true, true),
                cell(workbook, (short) 0, false, true),
                cell(workbook, TEXT_FORMAT, false, false));
    }

    static XSSFCellStyle header(XSSFWorkbook workbook) {
        XSSFFont white = workbook.createFont();
        white.setBold(true);
        white.setColor(MarkPen.colour("FFFFFF"));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(white);
        style.setFillForegroundColor(MarkPen.colour(TEAL));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle cell(XSSFWorkbook workbook, short format, boolean wraps, boolean underlined) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(format);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(wraps);
        if (underlined) {
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBottomBorderColor(MarkPen.colour(LINE));
        }
        return style;
    }
}
