package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import java.util.List;

/** What became of a workbook that was to be given back. */
public sealed interface Edited {

    /**
     * A workbook.
     *
     * @param file where it belongs in a bundle, as {@code decision-tables/security-lock/2026-06-20.xlsx}; of an annotated
     *     copy the file it is a copy of
     * @param bytes the .xlsx
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Workbook(String file, byte[] bytes) implements Edited {}

    /**
     * None.
     *
     * @param diagnostics why, sorted, at least one of them an error
     */
    record Refused(List<Diagnostic> diagnostics) implements Edited {

        static Refused because(String code, String file, String message, String hint) {
            return new Refused(List.of(Diagnostic.error(code, file, null, null, message, hint)));
        }
    }
}
