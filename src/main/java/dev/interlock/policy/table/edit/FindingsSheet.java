package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.SheetForm;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of an annotated copy: everything that was found, with a way to each cell. */
final class FindingsSheet {

    static final int HEADER = 3;

    private static final List<String> COLUMNS = List.of("Severity", "Sheet", "Cell", "What was found", "Hint", "Code");
    private static final List<Integer> WIDTHS = List.of(11, 16, 12, 74, 60, 28);

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final XSSFCellStyle text;
    private final XSSFCellStyle link;

    private FindingsSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(SheetForm.FINDINGS);
        this.text = style(workbook.createFont());
        XSSFFont blue = workbook.createFont();
        blue.setColor(MarkPen.colour("0563C1"));
        blue.setUnderline(Font.U_SINGLE);
        this.link = style(blue);
    }

    /** Puts the sheet in front of the others; {@code places} says where a finding's mark is, if it has one. */
    static void put(XSSFWorkbook workbook, List<Diagnostic> findings, Map<Diagnostic, MarkPlace> places) {
        put(workbook, findings, places, false);
    }

    /** The sheet by itself: the author's own sheets cannot be opened here to be marked. */
    static void alone(XSSFWorkbook workbook, List<Diagnostic> findings) {
        put(workbook, findings, Map.of(), true);
    }

    private static void put(
            XSSFWorkbook workbook, List<Diagnostic> findings, Map<Diagnostic, MarkPlace> places, boolean alone) {
        FindingsSheet made = new FindingsSheet(workbook);
        made.head(findings, alone);
        int at = HEADER + 1;
        for (Diagnostic finding : findings) {
            made.row(at++, finding, places.get(finding));
        }
        made.sheet.setAutoFilter(new CellRangeAddress(HEADER, at - 1, 0, COLUMNS.size() - 1));
        made.sheet.createFreezePane(0, HEADER + 1);
        PageSetup.put(made.sheet);
        workbook.setSheetOrder(SheetForm.FINDINGS, 0);
        for (Sheet other : workbook) {
            // Several selected sheets would all take what is typed into one.
            other.setSelected(other == made.sheet);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private void head(List<Diagnostic> findings, boolean alone) {
        long errors = findings.stream().filter(Diagnostic::isError).count();
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFCellStyle title = workbook.createCellStyle();
        title.setFont(bold);
        cell(sheet.createRow(0), 0, count(errors, "error") + ", " + count(findings.size() - errors, "warning"), title);
        String what = alone
                ? "Your own sheets are not in this copy: they are too large, or too far from a plain workbook, to be marked here."
                        + " What was found is listed below; mend it in your own file, not in this one."
                : errors == 0
                        ? "Nothing found here refuses the workbook; handing it in also looks at the law as a whole and runs its cases. Each cell below is marked and has a note."
                        : "The workbook is refused. Each cell below is marked and has a note: mend it, save, and hand the workbook in again.";
        cell(sheet.createRow(1), 0, alone ? what : what + " This sheet may stay; it is not read.", null);
        XSSFRow header = sheet.createRow(HEADER);
        XSSFCellStyle style = HouseStyle.header(workbook);
        for (int i = 0; i < COLUMNS.size(); i++) {
            cell(header, i, COLUMNS.get(i), style);
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
    }

    private void row(int at, Diagnostic finding, @Nullable MarkPlace place) {
        XSSFRow row = sheet.createRow(at);
        XSSFCellStyle severity = style(workbook.getFontAt(text.getFontIndex()));
        severity.setFillForegroundColor(MarkPen.colour(Mark.colour(finding.isError())));
        severity.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
        cell(row, 0, finding.severity().word(), severity);
        cell(row, 1, finding.sheet(), text);
        XSSFCell address = cell(row, 2, finding.cell(), place == null ? text : link);
        String hidden = place != null && place.hidden() ? " (The cell is hidden.)" : "";
        String message = Mark.cut(finding.message()) + hidden;
        String hint = finding.hint() == null ? "" : Mark.cut(finding.hint());
        cell(row, 3, message, text);
        cell(row, 4, hint, text);
        row.setHeightInPoints(PageSetup.height(
                Math.max(PageSetup.lines(message, WIDTHS.get(3)), PageSetup.lines(hint, WIDTHS.get(4)))));
        cell(row, 5, finding.code(), text);
        if (place != null) {
            XSSFHyperlink there = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            String name = place.sheet().getSheetName().replace("'", "''");
            there.setAddress("'" + name + "'!" + place.cell().formatAsString());
            address.setHyperlink(there);
        }
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(HouseStyle.TEXT_FORMAT);
        return style;
    }

    private static XSSFCell cell(XSSFRow row, int column, @Nullable String value, @Nullable XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (value != null) {
            cell.setCellValue(value);
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
        return cell;
    }

    private static String count(long number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }
}
