package dev.interlock.policy.table.edit;

import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.SheetForm;
import dev.interlock.policy.table.SheetForm.ColumnForm;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes a sheet as every sheet of the law looks. Columns and rows stay where the author has them. */
final class TidySheet {

    /** Rows below the last that an author may go on in: they have drop-downs and formats too. */
    private static final int ROOM = 2_000;

    private static final int HEADER_LINES = 2;
    private static final List<String> OUTCOMES = List.of("Outcome", "Expected outcome");

    private final XSSFSheet sheet;
    private final Sheet read;
    private final SheetForm form;
    private final HouseStyle style;

    private TidySheet(XSSFSheet sheet, Sheet read, SheetForm form, HouseStyle style) {
        this.sheet = sheet;
        this.read = read;
        this.form = form;
        this.style = style;
    }

    static void write(XSSFWorkbook workbook, Sheet read, SheetForm form, Kept kept, HouseStyle style) {
        TidySheet tidy = new TidySheet(workbook.createSheet(read.name()), read, form, style);
        tidy.columns(kept);
        tidy.rows();
        tidy.view();
        tidy.notes(kept);
        kept.links().forEach((cell, link) -> {
            XSSFHyperlink made = workbook.getCreationHelper().createHyperlink(link.type());
            made.setAddress(link.address());
            made.setCellReference(cell.formatAsString());
            tidy.sheet.addHyperlink(made);
        });
    }

    private int last() {
        List<Sheet.Row> rows = read.rows();
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).row();
    }

    private void columns(Kept kept) {
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(PageSetup.height(HEADER_LINES));
        int last = Math.max(ROOM, last()) - 1;
        for (int i = 0; i < read.columns().size(); i++) {
            String name = read.columns().get(i);
            ColumnForm column = form.column(name);
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(name);
            cell.setCellStyle(style.header());
            sheet.setColumnWidth(i, ColumnWidth.of(read, i) * 256);
            if (column == null || column.range() == null) {
                // Only a column of text: what is typed into a column of open headers may be a number.
                boolean open = form.name().equals("Cases") && (column == null || name.contains("."));
                if (!open) {
                    sheet.setDefaultColumnStyle(i, style.column());
                }
            }
            DropDowns.put(sheet, i, name, column, kept.lists().get(name), last);
            if (OUTCOMES.contains(name)) {
                OutcomeColours.put(sheet, i, last);
            }
        }
        OutcomeColours.band(sheet, read.columns().size(), last);
    }

    private void rows() {
        for (Sheet.Row row : read.rows()) {
            XSSFRow made = sheet.createRow(row.row() - 1);
            int lines = 1;
            for (int i = 0; i < row.values().size(); i++) {
                Object value = row.values().get(i);
                int width = sheet.getColumnWidth(i) / 256;
                int needed = value instanceof String text ? PageSetup.lines(text, width) : 1;
                lines = Math.max(lines, needed);
                cell(made.createCell(i), value, needed > 1, i);
            }
            if (lines > 1) {
                made.setHeightInPoints(PageSetup.height(lines));
            }
        }
    }

    private void cell(XSSFCell cell, @Nullable Object value, boolean wraps, int column) {
        if (value instanceof String text) {
            cell.setCellValue(text);
            cell.setCellStyle(wraps ? style.lines() : style.text());
            return;
        }
        if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value != null) {
            // As it stands: a double would be written with other digits.
            cell.getCTCell().setT(STCellType.N);
            cell.getCTCell().setV(value.toString());
        }
        boolean number = value != null
                || sheet.getColumnStyle(column) == null
                || sheet.getColumnStyle(column).getDataFormat() != HouseStyle.TEXT_FORMAT;
        cell.setCellStyle(number ? style.value() : style.text());
    }

    private void view() {
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        PageSetup.put(sheet);
        if (read.columns().size() > 2 && !read.rows().isEmpty()) {
            sheet.setAutoFilter(
                    new CellRangeAddress(0, last() - 1, 0, read.columns().size() - 1));
        }
    }

    private void notes(Kept kept) {
        for (int i = 0; i < read.columns().size(); i++) {
            CellAddress header = new CellAddress(0, i);
            String note = kept.notes().containsKey(header)
                    ? null
                    : HeaderNotes.of(form.name(), read.columns().get(i));
            if (note != null) {
                CellNotes.put(sheet, header, new XSSFRichTextString(note), null);
            }
        }
        kept.notes().forEach((cell, text) -> CellNotes.put(sheet, cell, new XSSFRichTextString(text), null));
    }
}
