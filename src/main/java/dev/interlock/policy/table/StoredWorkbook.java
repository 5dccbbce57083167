package dev.interlock.policy.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Opens a workbook with the spreadsheet library, once the container has passed. */
final class StoredWorkbook {

    private static final int MOST_SHEETS = 20;

    private StoredWorkbook() {}

    /** The sheets; null when the file cannot be read, which is then among the findings. */
    static @Nullable List<StoredSheet> read(byte[] bytes, Findings findings) {
        Set<String> parts = Container.check(bytes, findings);
        if (parts == null) {
            return null;
        }
        // The library needs the part of styles if it is to tell dates from numbers, and fails without it.
        ReadingOptions options = new ReadingOptions(parts.contains("xl/styles.xml"), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            return sheets(workbook.getSheets().toList(), findings);
        } catch (IOException | RuntimeException e) {
            // Its messages name classes and say nothing that an author could use.
            unreadable(findings);
            return null;
        }
    }

    private static void unreadable(Findings findings) {
        findings.error(
                "table-unreadable",
                "the file is an archive, but not a workbook that can be read",
                "open it in a spreadsheet program and save it again as an Excel workbook (.xlsx)");
    }

    private static @Nullable List<StoredSheet> sheets(List<Sheet> sheets, Findings findings) throws IOException {
        if (sheets.size() > MOST_SHEETS) {
            String message = "the workbook has " + sheets.size() + " sheets";
            findings.error("table-too-large", message, "at most " + MOST_SHEETS);
            return null;
        }
        if (sheets.stream().anyMatch(sheet -> sheet.getName() == null)) {
            unreadable(findings);
            return null;
        }
        List<StoredSheet> stored = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                String message = "sheet " + Wording.quote(sheet.getName()) + " is hidden";
                findings.error("table-hidden-sheet", sheet.getName(), null, message, "show it or delete it");
            }
            stored.add(StoredRows.of(sheet, findings));
        }
        return stored;
    }
}
