package dev.interlock.policy.table.edit;

import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.SheetForm;
import dev.interlock.policy.table.WorkbookReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Tidies a workbook without changing its law. The workbook is written anew from what the reader made of it, so that equal
 * laws look equal: sheets in their order, header, widths, drop-downs, words in their spelling. Of what else an author has
 * put in it, notes, links and own drop-downs are kept, colours and formats are not.
 */
public final class WorkbookFormat {

    private WorkbookFormat() {}

    /**
     * The tidied workbook; tidied again it comes out byte for byte the same.
     *
     * @param file its path in a bundle, which says its table and date
     * @return the workbook, or why it is not tidied: a faulty one has no law that could be kept
     */
    public static Edited of(String file, byte[] bytes) {
        WorkbookReader.Reading before = WorkbookReader.read(file, bytes);
        Edition law = before.edition();
        if (law == null) {
            return new Edited.Refused(before.diagnostics());
        }
        byte[] tidied = tidied(law, bytes);
        if (tidied == null) {
            return Edited.Refused.because(
                    "table-too-large",
                    file,
                    "the workbook is too large to be tidied, or has parts that contradict each other",
                    "save it again in a spreadsheet program");
        }
        Edition after = WorkbookReader.read(file, tidied).edition();
        if (after == null || !sameLaw(law, after)) {
            return Edited.Refused.because(
                    "table-law-changed",
                    file,
                    "the workbook cannot be tidied without changing what it says",
                    "it is left as it is; please report this");
        }
        return new Edited.Workbook(file, tidied);
    }

    /** Whether two readings of a workbook say the same in the same rows. */
    static boolean sameLaw(Edition one, Edition other) {
        return one.about().equals(other.about())
                && one.operations().equals(other.operations())
                && one.rows().equals(other.rows())
                && one.cases().equals(other.cases())
                && byName(one).equals(byName(other));
    }

    private static Map<String, Sheet> byName(Edition edition) {
        Map<String, Sheet> sheets = new HashMap<>();
        edition.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
        return sheets;
    }

    private static byte @Nullable [] tidied(Edition law, byte[] bytes) {
        Map<String, Sheet> sheets = byName(law);
        try {
            Map<String, Kept> kept = kept(sheets, bytes);
            return kept == null ? null : PlainArchive.of(written(law, sheets, kept), law.date());
        } catch (IOException | RuntimeException e) {
            // Notes and links come from POI's reading of parts that nothing has checked but for their size.
            return null;
        }
    }

    /** On its own, so that the old workbook is out of memory before the new one is made. */
    private static @Nullable Map<String, Kept> kept(Map<String, Sheet> sheets, byte[] bytes) throws IOException {
        Map<String, Kept> kept = new HashMap<>();
        try (XSSFWorkbook workbook = Spreadsheet.open(bytes)) {
            for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
                XSSFSheet stored = workbook == null ? null : workbook.getSheet(sheet.getKey());
                if (stored == null) {
                    return null;
                }
                kept.put(sheet.getKey(), Kept.of(stored, sheet.getValue()));
            }
        }
        return kept;
    }

    private static byte[] written(Edition law, Map<String, Sheet> sheets, Map<String, Kept> kept) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            HouseStyle style = HouseStyle.of(workbook);
            for (SheetForm form : SheetForm.of(law)) {
                Sheet read = Objects.requireNonNull(sheets.get(form.name()));
                TidySheet.write(workbook, read, form, Objects.requireNonNull(kept.get(form.name())), style);
            }
            return Spreadsheet.bytes(workbook);
        }
    }
}
