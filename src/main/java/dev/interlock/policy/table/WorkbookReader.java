package dev.interlock.policy.table;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.grid.StoredSheet;
import dev.interlock.policy.table.grid.StoredWorkbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a workbook of the law. Bytes come from anybody: whatever they are, the answer is a reading, never an exception. */
public final class WorkbookReader {

    private WorkbookReader() {}

    /**
     * What a workbook says.
     *
     * @param edition null if and only if some diagnostic is an error
     * @param diagnostics everything that was found, sorted, a hundred at most
     */
    public record Reading(@Nullable Edition edition, List<Diagnostic> diagnostics) {}

    /** Reads the workbook at a bundle path like {@code decision-tables/security-lock/2026-06-20.xlsx}. */
    public static Reading read(String file, byte[] bytes) {
        Findings findings = new Findings(file);
        EditionName name = EditionName.of(file, findings);
        List<StoredSheet> sheets = StoredWorkbook.read(bytes, findings);
        Edition edition = name == null || sheets == null ? null : EditionReader.read(name, sheets, findings);
        return new Reading(findings.refuse() ? null : edition, findings.sorted());
    }
}
