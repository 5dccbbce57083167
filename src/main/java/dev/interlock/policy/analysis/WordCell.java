package dev.interlock.policy.analysis;

import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.List;

/** A cell of a workbook that holds a word. */
record WordCell(String word, String sheet, String address) {

    /** Sheet of the author's tests: what stands there is not the law. */
    static final String CASES = "Cases";

    /** The words under a header of a sheet, from the first row to the last. */
    static List<WordCell> under(String header, Sheet sheet) {
        List<WordCell> cells = new ArrayList<>();
        int column = sheet.columns().indexOf(header);
        for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : sheet.rows()) {
            if (row.values().get(column) instanceof String word) {
                cells.add(new WordCell(word, sheet.name(), GridAddress.of(column, row.row())));
            }
        }
        return cells;
    }

    /** The words under a header of the sheets of the law, sheet by sheet. */
    static List<WordCell> ofTheLaw(String header, Edition edition) {
        List<WordCell> cells = new ArrayList<>();
        for (Sheet sheet : edition.sheets()) {
            if (!sheet.name().equals(CASES)) {
                cells.addAll(under(header, sheet));
            }
        }
        return cells;
    }
}
