package dev.interlock.policy;

import java.util.List;
import java.util.Map;

/**
 * One workbook's text of the law.
 *
 * @param table name of the table: the folder the workbook lies in (`security-lock`)
 * @param date the day from which it governs, 00:00 UTC, as the file name has it (`2026-06-20`)
 * @param file path inside the bundle
 * @param about the About sheet, field by field in its order
 * @param operations spelling of each operation the law sheets list, by its key
 * @param rows the law sheets' rows as rules see them (dev.interlock.facts.law)
 * @param cases the author's tests
 * @param sheets every sheet as it was read, for showing
 */
public record Edition(
        String table,
        String date,
        String file,
        Map<String, String> about,
        Map<String, String> operations,
        List<Object> rows,
        List<Case> cases,
        List<Sheet> sheets) {

    /** The headers of a sheet in its order; none when there is no such sheet. */
    public List<String> headers(String sheet) {
        return sheets.stream()
                .filter(each -> each.name().equals(sheet))
                .findFirst()
                .map(Sheet::columns)
                .orElse(List.of());
    }
}
