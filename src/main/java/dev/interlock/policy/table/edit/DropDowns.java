package dev.interlock.policy.table.edit;

import dev.interlock.policy.table.SheetForm.ColumnForm;
import dev.interlock.policy.table.SheetForm.Range;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet program lets an author choose from, or type. */
final class DropDowns {

    private DropDowns() {}

    /**
     * Puts one on a column.
     *
     * @param form what the column takes, null where that is not known
     * @param list what the author's own drop-down takes its words from, null when there is none
     * @param last last row, counted from 0
     */
    static void put(
            XSSFSheet sheet, int column, String header, @Nullable ColumnForm form, @Nullable String list, int last) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint = null;
        String error = "Choose one of the values in the list.";
        if (form != null && !form.words().isEmpty()) {
            constraint = helper.createExplicitListConstraint(form.words().toArray(new String[0]));
        } else if (form != null && form.range() != null) {
            Range range = form.range();
            constraint = helper.createIntegerConstraint(
                    OperatorType.BETWEEN, Long.toString(range.least()), Long.toString(range.most()));
            error = "A whole number from " + range.least() + " to " + range.most()
                    + (form.needed() ? "." : ", or empty.");
        } else if (list != null) {
            constraint = helper.createFormulaListConstraint(list);
        }
        if (constraint != null) {
            DataValidation validation =
                    helper.createValidation(constraint, new CellRangeAddressList(1, last, column, column));
            validation.setShowErrorBox(true);
            validation.setEmptyCellAllowed(true);
            validation.createErrorBox(header.length() > 32 ? header.substring(0, 32) : header, error);
            sheet.addValidationData(validation);
        }
    }
}
