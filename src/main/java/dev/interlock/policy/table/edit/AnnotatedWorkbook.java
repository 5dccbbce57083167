package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.WorkbookGate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An author's own workbook with a colour and a note on each faulty cell and a sheet {@code Findings} in front. All the rest
 * is as it was: formulas are neither evaluated nor replaced, notes are added to, what is hidden stays so. Mended, it can be
 * handed in as it is.
 */
public final class AnnotatedWorkbook {

    static final int MOST_CELLS = 100;

    private AnnotatedWorkbook() {}

    /**
     * The annotated copy. Marks of an earlier one are taken out first. Of a workbook that POI cannot open, or that is too
     * heavy for it, the copy is the sheet {@code Findings} alone.
     *
     * @param diagnostics what was found in this workbook and no other file
     * @return the copy, or why the bytes may not be opened at all
     */
    public static Edited of(byte[] workbook, List<Diagnostic> diagnostics) {
        String file = diagnostics.isEmpty() ? "workbook" : diagnostics.get(0).file();
        List<Diagnostic> refused = WorkbookGate.check(file, workbook);
        if (!refused.isEmpty()) {
            return new Edited.Refused(refused);
        }
        List<Diagnostic> findings = diagnostics.stream().sorted().distinct().toList();
        byte[] marked = marked(workbook, findings);
        return new Edited.Workbook(file, marked == null ? listed(findings) : marked);
    }

    private static byte @Nullable [] marked(byte[] bytes, List<Diagnostic> findings) {
        try (XSSFWorkbook workbook = Weight.of(bytes).isMarkable() ? Spreadsheet.open(bytes) : null) {
            if (workbook == null || !EarlierMarks.remove(workbook)) {
                return null;
            }
            Map<Diagnostic, MarkPlace> places = new HashMap<>();
            MarkPen pen = new MarkPen(workbook);
            group(workbook, findings, places).forEach((place, on) -> pen.mark(place, new Mark(on)));
            pen.finish();
            FindingsSheet.put(workbook, findings, places);
            return Spreadsheet.bytes(workbook);
        } catch (IOException | RuntimeException e) {
            // Parts that contradict each other come out here: POI takes them as it goes.
            return null;
        }
    }

    private static Map<MarkPlace, List<Diagnostic>> group(
            XSSFWorkbook workbook, List<Diagnostic> findings, Map<Diagnostic, MarkPlace> places) {
        Map<MarkPlace, List<Diagnostic>> groups = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            MarkPlace place = MarkPlace.of(workbook, finding);
            if (place != null && (groups.containsKey(place) || groups.size() < MOST_CELLS)) {
                groups.computeIfAbsent(place, at -> new ArrayList<>()).add(finding);
                places.put(finding, place);
            }
        }
        return groups;
    }

    private static byte[] listed(List<Diagnostic> findings) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FindingsSheet.alone(workbook, findings);
            return Spreadsheet.bytes(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
