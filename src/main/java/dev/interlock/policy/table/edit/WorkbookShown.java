package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.StoredTexts;
import dev.interlock.policy.table.StoredTexts.RowText;
import dev.interlock.policy.table.StoredTexts.SheetText;
import dev.interlock.policy.table.StoredTexts.ValueText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A workbook as plain text, for people and for {@code git diff}. A sheet begins with {@code == } and its name; a row is one
 * value a line, the first at the margin, which is where git looks for the head of a change; rows are not numbered, so that
 * one more changes nothing below it. Text that would be taken for something else stands in quotes.
 */
public final class WorkbookShown {

    private static final Pattern LOOKS_OTHERWISE = Pattern.compile("[-+]?[0-9.]+([eE].*)?|(?i:true|false)|\".*");

    private WorkbookShown() {}

    /** The text of any file: as much of it as can be read, and why there is not more of it. Never fails. */
    public static String of(byte[] bytes) {
        return of(bytes, false);
    }

    /** The same, with the number of each row before it if {@code numbered}. */
    public static String of(byte[] bytes, boolean numbered) {
        StoredTexts texts = StoredTexts.of("workbook", bytes);
        StringBuilder shown = new StringBuilder();
        for (SheetText sheet : texts.sheets()) {
            shown.append(shown.isEmpty() ? "== " : "\n== ").append(sheet.name()).append('\n');
            sheet.rows().forEach(row -> append(shown.append('\n'), row, numbered));
        }
        if (!texts.findings().isEmpty()) {
            shown.append(shown.isEmpty() ? "" : "\n").append("!! What cannot be read\n\n");
            texts.findings().forEach(finding -> append(shown, finding));
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, RowText row, boolean numbered) {
        String margin = "";
        if (numbered) {
            shown.append(String.format(Locale.ROOT, "[%d] ", row.number()));
        }
        for (ValueText value : row.values()) {
            shown.append(margin)
                    .append(value.column().replace('\n', ' '))
                    .append(": ")
                    .append(text(value.value()).replace("\n", "\n    "))
                    .append('\n');
            margin = "  ";
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            boolean handy = Math.abs((long) number.scale()) <= 40;
            return handy ? plain(number) : number.toString();
        }
        String text = value.toString();
        return value instanceof String && LOOKS_OTHERWISE.matcher(text).matches() ? '"' + text + '"' : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void append(StringBuilder shown, Diagnostic finding) {
        shown.append(finding.sheet() == null ? "" : finding.sheet() + " ")
                .append(finding.cell() == null ? "" : finding.cell() + " ")
                .append(finding.code())
                .append(": ")
                .append(finding.message())
                .append('\n');
    }
}
