package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a workbook is, by its path.
 *
 * @param table the folder
 * @param date the file name without {@code .xlsx}
 */
record EditionName(String table, String date) {

    private static final Pattern PATH =
            Pattern.compile("decision-tables/([a-z0-9]+(?:-[a-z0-9]+)*)/(\\d{4}-\\d{2}-\\d{2})\\.xlsx");

    /** The name, or null when the path is not one of a workbook. */
    static @Nullable EditionName of(String file, Findings findings) {
        Matcher path = PATH.matcher(file);
        if (path.matches() && isDate(path.group(2))) {
            return new EditionName(path.group(1), path.group(2));
        }
        findings.error(
                "table-file-name",
                Wording.quote(file) + " does not say from which date the workbook governs",
                "name it like `decision-tables/security-lock/2026-06-20.xlsx`");
        return null;
    }

    /** Whether the text is a date there is, as {@code 2026-06-20}. */
    static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
