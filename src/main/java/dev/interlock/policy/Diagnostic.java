package dev.interlock.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.interlock.facts.Spelling;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth knowing, in a file of a rule bundle. Text that an author wrote stands in backticks.
 *
 * @param code stable word for programs (`table-unknown-word`)
 * @param file path inside the bundle
 * @param sheet sheet name, null when the file as a whole is meant
 * @param cell cell address (`F12`), a row (`12:12`), a column (`C:C`), a range (`C2:C4`), or `line 7` in a text file; null when
 *     the sheet as a whole is meant
 * @param message what is wrong
 * @param hint what to do, null when there is nothing to add
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnostic(
        String code,
        Severity severity,
        String file,
        @Nullable String sheet,
        @Nullable String cell,
        String message,
        @Nullable String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(d -> rowOf(d.cell))
            .thenComparing(Diagnostic::cell, Comparator.nullsFirst(Comparator.comparingInt(String::length)))
            .thenComparing(Diagnostic::cell, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** An error refuses the bundle; a warning is shown. */
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String word() {
            return Spelling.key(name());
        }
    }

    public static Diagnostic error(
            String code,
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            @Nullable String hint) {
        return new Diagnostic(code, Severity.ERROR, file, sheet, cell, message, hint);
    }

    public static Diagnostic warning(
            String code,
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            String message,
            @Nullable String hint) {
        return new Diagnostic(code, Severity.WARNING, file, sheet, cell, message, hint);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The finding on one line: file, sheet, cell, code, message, hint. */
    public String line() {
        StringBuilder line = new StringBuilder(file);
        if (sheet != null) {
            line.append(", sheet `").append(sheet).append('`');
        }
        if (cell != null) {
            line.append(", ").append(cell);
        }
        line.append(": ").append(code).append(": ").append(message);
        if (hint != null) {
            line.append(". ").append(hint);
        }
        return line.toString();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    private static int rowOf(@Nullable String cell) {
        if (cell == null) {
            return 0;
        }
        int row = 0;
        for (int i = 0; i < cell.length() && cell.charAt(i) != ':'; i++) {
            if (Character.isDigit(cell.charAt(i))) {
                row = row * 10 + (cell.charAt(i) - '0');
            }
        }
        return row;
    }
}
