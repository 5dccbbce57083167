package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.Container;
import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartLinks;
import dev.interlock.policy.table.container.PartName;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.CellStyles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook, once the container has passed. */
public final class StoredWorkbook {

    private final Map<String, byte[]> parts;
    private final WorkbookParts workbook;
    private final Findings findings;

    private StoredWorkbook(Map<String, byte[]> parts, WorkbookParts workbook, Findings findings) {
        this.parts = parts;
        this.workbook = workbook;
        this.findings = findings;
    }

    /** The sheets; null when the file cannot be read, which is then among the findings. */
    public static @Nullable List<StoredSheet> read(byte[] bytes, Findings findings) {
        Map<String, byte[]> parts = Container.check(bytes, findings);
        WorkbookParts workbook = parts == null ? null : WorkbookParts.of(parts, findings);
        return parts == null || workbook == null ? null : new StoredWorkbook(parts, workbook, findings).sheets();
    }

    private @Nullable List<StoredSheet> sheets() {
        CellXml cells = cells();
        return cells == null ? null : sheets(cells);
    }

    private @Nullable CellXml cells() {
        String part = "";
        try {
            List<StoredText> texts = List.of();
            CellStyles styles = CellStyles.NONE;
            if (workbook.styles() != null) {
                part = workbook.styles();
                String theme = workbook.theme();
                styles = CellStyles.read(content(part), theme == null ? null : parts.get(theme));
                if (!styles.knowsColours()) {
                    String message = "the theme of the workbook has colours that are computed, so that it is not known"
                            + " which letters can be seen";
                    findings.warning("table-shown-otherwise", null, null, message, "choose another theme");
                }
            }
            if (workbook.texts() != null) {
                part = workbook.texts();
                texts = SharedTexts.read(content(part));
            }
            return new CellXml(texts, styles, workbook.from1904(), new BitSet());
        } catch (DamagedPart e) {
            PartLinks.damaged(part, e, findings);
            return null;
        }
    }

    private @Nullable List<StoredSheet> sheets(CellXml cells) {
        List<StoredSheet> stored = new ArrayList<>();
        Set<String> read = new HashSet<>();
        CellCount count = new CellCount();
        for (WorkbookParts.SheetPart sheet : workbook.sheets()) {
            if (sheet.hidden()) {
                String message = "sheet " + Wording.quote(sheet.name()) + " is hidden";
                findings.error("table-hidden-sheet", sheet.name(), null, message, "show it or delete it");
            }
            try {
                if (!read.add(PartName.key(sheet.part()))) {
                    throw new DamagedPart("has the rows of another sheet");
                }
                List<GridRange> covers = Covers.of(parts, sheet.part());
                stored.add(SheetXml.read(content(sheet.part()), sheet.name(), cells, covers, count, findings));
            } catch (DamagedPart e) {
                String message = "the sheet " + e.why();
                findings.error("table-damaged", sheet.name(), e.cell(), message, e.hint());
            }
        }
        if (!count.isFull()) {
            refuseHiddenTexts(cells);
        }
        return count.isFull() || stored.size() < workbook.sheets().size() ? null : stored;
    }

    /** A text too long for a cell is a fault of the cell; one that no cell shows must be told all the same. */
    private void refuseHiddenTexts(CellXml cells) {
        for (int i = 0; i < cells.texts().size(); i++) {
            int length = cells.texts().get(i).text().length();
            if (length > TextXml.LONGEST && !cells.shown().get(i)) {
                String message = "the file holds a text of " + length + " characters that no cell shows";
                findings.error("table-text-too-long", message, Container.SAVE_AGAIN);
                return;
            }
        }
    }

    private byte[] content(String part) throws DamagedPart {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new DamagedPart("is not in the file");
        }
        return content;
    }
}
