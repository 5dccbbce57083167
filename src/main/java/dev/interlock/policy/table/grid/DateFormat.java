package dev.interlock.policy.table.grid;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which number formats show a number as a date or a time. */
final class DateFormat {

    /** Quoted text, escaped characters, and brackets other than those of elapsed time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private DateFormat() {}

    /** Whether it does; the id is looked at when the workbook does not spell the format out. */
    static boolean isDate(int id, @Nullable String format) {
        if (format != null && !format.equalsIgnoreCase("general")) {
            return format.length() < 256
                    && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
        }
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }
}
