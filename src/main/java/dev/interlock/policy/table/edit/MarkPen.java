package dev.interlock.policy.table.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Marks cells of one workbook with a colour and a note, and leaves everything else of them as it is. */
final class MarkPen {

    private final XSSFWorkbook workbook;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();
    private final Map<XSSFSheet, Map<Boolean, List<CellRangeAddress>>> marked = new HashMap<>();

    MarkPen(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void mark(MarkPlace place, Mark mark) {
        XSSFCell cell = Cells.of(place.sheet(), place.cell());
        cell.setCellStyle(styles.computeIfAbsent(
                List.of((int) cell.getCellStyle().getIndex(), mark.error()),
                key -> filled(cell.getCellStyle(), mark.error())));
        marked.computeIfAbsent(place.sheet(), sheet -> new HashMap<>())
                .computeIfAbsent(mark.error(), error -> new ArrayList<>())
                .add(range(place.cell()));

        XSSFComment there = place.sheet().getCellComment(place.cell());
        XSSFRichTextString text = there == null ? new XSSFRichTextString() : copy(there.getString());
        text.append((there == null ? "" : "\n\n") + mark.text());
        CellNotes.put(place.sheet(), place.cell(), text, there == null ? "Interlock" : there.getAuthor());
    }

    /** Has the colours win over conditional formats, which a spreadsheet program shows in place of a cell's own colour. */
    void finish() {
        marked.forEach((sheet, ranges) -> {
            if (sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
                ranges.forEach((error, cells) -> TopFormat.put(sheet, cells, Mark.colour(error)));
            }
        });
    }

    /** POI forgets a note's text when the note is taken away. */
    private static XSSFRichTextString copy(XSSFRichTextString text) {
        return new XSSFRichTextString((CTRst) text.getCTRst().copy());
    }

    private XSSFCellStyle filled(XSSFCellStyle from, boolean error) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(from);
        style.setFillForegroundColor(colour(Mark.colour(error)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** An opaque colour of six digits; Excel takes no others. */
    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }

    private static CellRangeAddress range(CellAddress cell) {
        return new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn());
    }
}
