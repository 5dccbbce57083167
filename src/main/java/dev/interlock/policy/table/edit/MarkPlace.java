package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cell at which something is said: a cell itself, the first of a row or a range, the header of a column. */
record MarkPlace(XSSFSheet sheet, CellAddress cell) {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})?([1-9][0-9]{0,6})?(?::.*)?");

    /** The place of a finding; null when it is about the file or a sheet as a whole, or about a sheet that is not there. */
    static @Nullable MarkPlace of(XSSFWorkbook workbook, Diagnostic finding) {
        if (finding.sheet() == null || finding.cell() == null) {
            return null;
        }
        Matcher address = ADDRESS.matcher(finding.cell());
        int at = workbook.getSheetIndex(finding.sheet());
        if (at < 0
                || finding.cell().isEmpty()
                || !address.matches()
                || finding.cell().startsWith(":")) {
            return null;
        }
        int column = address.group(1) == null ? 0 : CellReference.convertColStringToIndex(address.group(1));
        int row = address.group(2) == null ? 0 : Integer.parseInt(address.group(2)) - 1;
        if (column > SpreadsheetVersion.EXCEL2007.getLastColumnIndex()
                || row > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            return null;
        }
        XSSFSheet sheet = workbook.getSheetAt(at);
        return new MarkPlace(sheet, shown(sheet, row, column));
    }

    /** Whether nobody would see a mark there. */
    boolean hidden() {
        XSSFRow row = sheet.getRow(cell.getRow());
        XSSFWorkbook workbook = sheet.getWorkbook();
        int at = workbook.getSheetIndex(sheet);
        return row != null && row.getZeroHeight()
                || sheet.isColumnHidden(cell.getColumn())
                || workbook.isSheetHidden(at)
                || workbook.isSheetVeryHidden(at);
    }

    /** Of merged cells only the first is shown. */
    private static CellAddress shown(XSSFSheet sheet, int row, int column) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(row, column)) {
                return new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return new CellAddress(row, column);
    }
}
