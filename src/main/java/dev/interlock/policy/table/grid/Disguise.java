package dev.interlock.policy.table.grid;

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
    private final ConditionalFormats conditional;
    private final List<GridRange> covers;
    private final Findings findings;
    private boolean withoutZeros;

    Disguise(String sheet, CellStyles styles, List<GridRange> covers, Findings findings) {
        this.sheet = sheet;
        this.conditional = new ConditionalFormats(styles);
        this.covers = covers;
        this.findings = findings;
    }

    /** Takes one of the ways a sheet can be looked at. */
    void view(PartXml xml) {
        String zeros = xml.attribute("showZeros");
        withoutZeros |= "0".equals(zeros) || "false".equals(zeros);
    }

    ConditionalFormats conditional() {
        return conditional;
    }

    /** Takes the rows of the sheet, and the column behind the last that holds anything. */
    void end(List<StoredRow> rows, int width) {
        boolean all = conditional.judge(
                rows, (cell, how) -> tell(cell, "a conditional format shows cells " + how, "take that format off"));
        if (!all) {
            tell(null, "the sheet has more conditional formats than are looked at", "take some off");
        }
        if (withoutZeros && holdsZero(rows)) {
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

    private static boolean holdsZero(List<StoredRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.value() instanceof BigDecimal number && number.signum() == 0);
    }

    private void tell(@Nullable String where, String message, String hint) {
        findings.warning("table-shown-otherwise", sheet, where, message, hint);
    }
}
