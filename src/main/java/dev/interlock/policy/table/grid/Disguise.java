package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.CellStyles;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what one sheet shows in place of what its cells hold, beside the looks of the cells. */
final class Disguise {

    private final String sheet;
    private final CellStyles styles;
    private final List<GridRange> covers;
    private final Findings findings;
    private boolean withoutZeros;

    Disguise(String sheet, CellStyles styles, List<GridRange> covers, Findings findings) {
        this.sheet = sheet;
        this.styles = styles;
        this.covers = covers;
        this.findings = findings;
    }

    /** Takes one of the ways a sheet can be looked at. */
    void view(PartXml xml) {
        String zeros = xml.attribute("showZeros");
        withoutZeros |= "0".equals(zeros) || "false".equals(zeros);
    }

    /** Takes the conditional formats of some cells, up to their end. */
    void conditional(PartXml xml) throws DamagedPart {
        String where = xml.attribute("sqref");
        int level = xml.depth();
        while (xml.child(level)) {
            String how = styles.misleading(xml.attribute("dxfId"));
            int inside = xml.depth();
            while (xml.child(inside)) {
                how = isWithoutValue(xml) ? "as signs or bars only" : how;
            }
            tellConditional(where, how);
        }
    }

    /** Takes what newer programs add to a sheet, up to its end: conditional formats with looks of their own are among it. */
    void extensions(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.localName().equals("dxf")) {
                tellConditional(null, styles.misleading(xml));
            } else {
                tellConditional(null, isWithoutValue(xml) ? "as signs or bars only" : null);
                extensions(xml);
            }
        }
    }

    private static boolean isWithoutValue(PartXml xml) {
        String value = xml.attribute("showValue");
        return "0".equals(value) || "false".equals(value);
    }

    private void tellConditional(@Nullable String where, @Nullable String how) {
        if (how != null) {
            tell(where, "a conditional format shows cells " + how, "take that format off");
        }
    }

    /** Takes the rows of the sheet, and the column behind the last that holds anything. */
    void end(List<StoredRow> rows, int width) {
        boolean zeros = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.value() instanceof BigDecimal number && number.signum() == 0);
        if (withoutZeros && zeros) {
            tell(null, "the sheet does not show cells that hold `0`", "have the program show zeros");
        }
        int bottom = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        for (GridRange cover : covers) {
            if (cover.from() < width && cover.top() <= bottom) {
                String cells = new GridRange(
                                cover.from(),
                                cover.top(),
                                Math.min(cover.to(), width - 1),
                                Math.min(cover.bottom(), bottom))
                        .toString();
                tell(
                        cells,
                        "a picture, shape or chart lies over the cells " + Wording.quote(cells),
                        "move it beside the table");
            }
        }
    }

    private void tell(@Nullable String where, String message, String hint) {
        findings.warning("table-shown-otherwise", sheet, where, message, hint);
    }
}
