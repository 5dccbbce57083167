package dev.interlock.policy.table.edit;

import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.SheetForm;
import dev.interlock.policy.table.WorkbookReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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
        try (XSSFWorkbook from = Spreadsheet.open(bytes);
                XSSFWorkbook to = new XSSFWorkbook()) {
            if (from == null) {
                return null;
            }
            HouseStyle style = HouseStyle.of(to);
            for (SheetForm form : SheetForm.of(law)) {
                Sheet read = sheets.get(form.name());
                XSSFSheet stored = from.getSheet(form.name());
                if (read == null || stored == null) {
                    return null;
                }
                TidySheet.write(to, read, form, Kept.of(stored, read), style);
            }
            return PlainArchive.of(Spreadsheet.bytes(to), law.date());
        } catch (IOException | RuntimeException e) {
            // Notes and links come from POI's reading of parts that nothing has checked but for their size.
            return null;
        }
    }
}
