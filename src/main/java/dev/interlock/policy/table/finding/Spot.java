package dev.interlock.policy.table.finding;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place that something may be said of.
 *
 * @param sheet sheet name, null for the file as a whole
 * @param cell a cell ({@code F12}) or a row ({@code 12:12}), null for the sheet as a whole
 */
public record Spot(
        Findings findings, @Nullable String sheet, @Nullable String cell) {

    /** A whole row of a sheet. */
    public static Spot row(Findings findings, String sheet, int row) {
        return new Spot(findings, sheet, row + ":" + row);
    }

    public void warning(String code, String message, @Nullable String hint) {
        findings.warning(code, sheet, cell, message, hint);
    }

    public void error(String code, String message, @Nullable String hint) {
        findings.error(code, sheet, cell, message, hint);
    }

    /** The same with a hint that takes a while to find: it is looked for only if it will be told. */
    public void error(String code, String message, Supplier<String> hint) {
        findings.error(code, sheet, cell, message, findings.listens(sheet, cell) ? hint.get() : null);
    }
}
