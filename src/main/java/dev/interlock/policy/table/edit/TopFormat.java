package dev.interlock.policy.table.edit;

import java.util.List;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** A conditional format that always holds and goes before those of the author. */
final class TopFormat {

    /** True, and told from every format an author would make. */
    private static final String ALWAYS = "\"Interlock\"=\"Interlock\"";

    private TopFormat() {}

    static void put(XSSFSheet sheet, List<CellRangeAddress> cells, String colour) {
        for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingArray()) {
            for (CTCfRule rule : format.getCfRuleArray()) {
                rule.setPriority(rule.getPriority() + 1);
            }
        }
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(ALWAYS);
        rule.createPatternFormatting().setFillBackgroundColor(MarkPen.colour(colour));
        rule.getPatternFormatting().setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(cells.toArray(new CellRangeAddress[0]), rule);
        // LibreOffice goes by the order in the file, Excel by the numbers.
        CTWorksheet worksheet = sheet.getCTWorksheet();
        int last = worksheet.sizeOfConditionalFormattingArray() - 1;
        worksheet.getConditionalFormattingArray(last).getCfRuleArray(0).setPriority(1);
        worksheet.insertNewConditionalFormatting(0).set(worksheet.getConditionalFormattingArray(last + 1));
        worksheet.removeConditionalFormatting(last + 1);
    }

    static void removeAll(XSSFSheet sheet) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
            XSSFConditionalFormatting format = formats.getConditionalFormattingAt(i);
            if (format.getNumberOfRules() == 1
                    && ALWAYS.equals(format.getRule(0).getFormula1())) {
                formats.removeConditionalFormatting(i);
            }
        }
    }
}
