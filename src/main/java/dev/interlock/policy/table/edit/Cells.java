package dev.interlock.policy.table.edit;

import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells that are made where there are none. */
final class Cells {

    private Cells() {}

    static XSSFCell of(XSSFSheet sheet, CellAddress cell) {
        XSSFRow row = sheet.getRow(cell.getRow());
        return of(row == null ? sheet.createRow(cell.getRow()) : row, cell.getColumn());
    }

    static XSSFCell of(XSSFRow row, int column) {
        return row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
