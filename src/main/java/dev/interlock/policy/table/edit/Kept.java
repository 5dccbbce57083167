package dev.interlock.policy.table.edit;

import dev.interlock.policy.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What an author put on a sheet beside its values, as far as a tidied sheet keeps it.
 *
 * @param notes text of the notes by cell, ours left out
 * @param links links by cell
 * @param lists what a drop-down takes its words from, by header, as a spreadsheet program writes it
 */
record Kept(Map<CellAddress, String> notes, Map<CellAddress, Link> links, Map<String, String> lists) {

    /** Where a link goes. */
    record Link(HyperlinkType type, String address) {}

    static Kept of(XSSFSheet sheet, Sheet read) {
        Map<CellAddress, String> notes = new TreeMap<>();
        sheet.getCellComments().forEach((cell, note) -> {
            String text = Mark.others(note.getString().getString());
            if (!text.isEmpty()) {
                notes.put(cell, text);
            }
        });
        Map<CellAddress, Link> links = new TreeMap<>();
        for (XSSFHyperlink link : sheet.getHyperlinkList()) {
            if (link.getAddress() != null) {
                links.put(
                        new CellAddress(link.getFirstRow(), link.getFirstColumn()),
                        new Link(link.getType(), link.getAddress()));
            }
        }
        return new Kept(notes, links, lists(sheet, read));
    }

    private static Map<String, String> lists(XSSFSheet sheet, Sheet read) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (XSSFDataValidation validation : sheet.getDataValidations()) {
            DataValidationConstraint constraint = validation.getValidationConstraint();
            String words = constraint.getFormula1();
            if (constraint.getValidationType() != DataValidationConstraint.ValidationType.LIST || words == null) {
                continue;
            }
            for (CellRangeAddress range : validation.getRegions().getCellRangeAddresses()) {
                int last = Math.min(range.getLastColumn(), read.columns().size() - 1);
                for (int column = range.getFirstColumn(); column <= last; column++) {
                    lists.putIfAbsent(read.columns().get(column), words);
                }
            }
        }
        return lists;
    }
}
