package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.look.CellStyles;
import dev.interlock.policy.table.look.ConditionalLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The conditional formats of one sheet, held against the cells they are for. */
final class ConditionalFormats {

    /** Cells that are looked at, for all formats together: many formats may be for many cells each. */
    private static final int MOST_LOOKS = 2_000_000;

    /** A kind of formats that are for cells without anything in them. */
    private static final String BLANKS = "containsBlanks";

    private static final int MOST_RANGES = 1_000;

    private record Applied(ConditionalLook look, String where) {}

    private final CellStyles styles;
    private final List<Applied> applied = new ArrayList<>();
    private int looks;

    ConditionalFormats(CellStyles styles) {
        this.styles = styles;
    }

    /** Takes the formats of some cells, up to their end. */
    void take(PartXml xml) throws DamagedPart {
        take(xml, xml.attribute("sqref"));
    }

    /** Takes what newer programs add to a sheet, up to its end; there the cells stand behind their formats. */
    void takeExtensions(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.localName().equals("conditionalFormatting")) {
                take(xml, null);
            } else {
                takeExtensions(xml);
            }
        }
    }

    private void take(PartXml xml, @Nullable String given) throws DamagedPart {
        String where = given;
        List<ConditionalLook> found = new ArrayList<>();
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.localName().equals("sqref")) {
                where = xml.text();
            } else if (!BLANKS.equals(xml.attribute("type"))) {
                ConditionalLook named = styles.conditional(xml.attribute("dxfId"));
                if (named != null) {
                    found.add(named);
                }
                rule(xml, found);
            }
        }
        for (ConditionalLook look : found) {
            applied.add(new Applied(look, where == null ? "" : where));
        }
    }

    private static void rule(PartXml xml, List<ConditionalLook> found) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            switch (xml.localName()) {
                case "dxf" -> found.add(ConditionalLook.read(xml));
                case "colorScale", "dataBar", "iconSet" -> found.add(ConditionalLook.readScale(xml));
                default -> {}
            }
        }
    }

    /**
     * Tells of each format that may hide what a cell holds the first such cell, and how it does.
     *
     * @return whether all of them were looked at
     */
    boolean judge(List<StoredRow> rows, BiConsumer<String, String> tell) {
        for (Applied format : applied) {
            String[] ranges = format.where.strip().split("\\s+", MOST_RANGES + 1);
            for (int i = 0; i < Math.min(ranges.length, MOST_RANGES); i++) {
                GridRange range = GridRange.of(ranges[i]);
                if (range != null && looks < MOST_LOOKS && isTold(format.look, range, rows, tell)) {
                    break;
                }
            }
        }
        return looks < MOST_LOOKS;
    }

    private boolean isTold(
            ConditionalLook format, GridRange range, List<StoredRow> rows, BiConsumer<String, String> tell) {
        for (StoredRow row : rows) {
            looks++;
            if (row.number() < range.top() || row.number() > range.bottom()) {
                continue;
            }
            for (StoredCell cell : row.cells()) {
                looks++;
                if (cell.column() < range.from() || cell.column() > range.to() || cell.look() == null) {
                    continue;
                }
                String how = format.misleading(cell.value(), cell.look());
                if (how != null) {
                    tell.accept(GridAddress.of(cell.column(), row.number()), how);
                    return true;
                }
            }
        }
        return false;
    }
}
