package dev.interlock.policy.table.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours that come and go with what a cell says: outcomes, and every second row. */
final class OutcomeColours {

    private static final String BAND = "F2F7F7";
    private static final Map<String, String> COLOURS = colours();

    private OutcomeColours() {}

    /** Colours the outcomes in a column. */
    static void put(XSSFSheet sheet, int column, int last) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule[] rules = COLOURS.entrySet().stream()
                .map(each -> fill(
                        formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, '"' + each.getKey() + '"'),
                        each.getValue()))
                .toArray(XSSFConditionalFormattingRule[]::new);
        formats.addConditionalFormatting(cells(column, column, last), rules);
    }

    /** Tints every second row that has a value in its first column. */
    static void band(XSSFSheet sheet, int columns, int last) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule("AND($A2<>\"\",MOD(ROW(),2)=1)");
        formats.addConditionalFormatting(
                cells(0, columns - 1, last), new XSSFConditionalFormattingRule[] {fill(rule, BAND)});
    }

    private static XSSFConditionalFormattingRule fill(XSSFConditionalFormattingRule rule, String colour) {
        rule.createPatternFormatting().setFillBackgroundColor(MarkPen.colour(colour));
        rule.getPatternFormatting().setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }

    private static CellRangeAddress[] cells(int from, int to, int last) {
        return new CellRangeAddress[] {new CellRangeAddress(1, last, from, to)};
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("unaffected", "E3F3E6");
        colours.put("fails", "F9DEDC");
        colours.put("accepted-not-executed", "FDEBCF");
        colours.put("undocumented", "E8E8E8");
        colours.put("indeterminate", "E6E2F3");
        return colours;
    }
}
