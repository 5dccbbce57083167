package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.Measure;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns of one sheet that nobody sees: hidden, squeezed to nothing, in a group that is folded, or out of the
 * reach of panes that are frozen.
 */
final class Unseen {

    /** Points of the lowest row that can be read. */
    private static final double LOWEST = 4;
    /** Characters of the narrowest column. */
    private static final double NARROWEST = 1;

    /** More rows than screens show, all in usual letters. */
    private static final double MOST_FROZEN_ROWS = 40;

    private static final double MOST_FROZEN_COLUMNS = 20;

    private static final String UNFREEZE = "unfreeze the panes, scroll to the first row and column, freeze them again";

    private final String sheet;
    private final Findings findings;
    private final BitSet filledColumns = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Outline columnOutline = new Outline();
    /** Columns that say how wide they are. */
    private final BitSet measuredColumns = new BitSet();

    private final BitSet hiddenRows = new BitSet();
    private final Outline rowOutline = new Outline();
    private boolean low;
    private boolean narrow;
    /** The first row and the first column, from 0, that frozen panes can show. */
    private int top = 1;

    private int left;

    Unseen(String sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Takes what rows without a height and columns without a width have; 0 is what programs write that do not care. */
    void format(PartXml xml) {
        low = Measure.isBelow(xml.attribute("defaultRowHeight"), LOWEST) && !isZero(xml.attribute("defaultRowHeight"));
        narrow = Measure.isBelow(xml.attribute("defaultColWidth"), NARROWEST)
                && !isZero(xml.attribute("defaultColWidth"));
    }

    /** Takes frozen panes, and the cell in their corner: what stands before it cannot be scrolled to. */
    void frozen(@Nullable String corner, @Nullable String rows, @Nullable String columns) {
        GridRange first = GridRange.of(corner);
        if (first != null) {
            top = rows == null ? top : Math.max(top, first.top());
            left = columns == null ? left : Math.max(left, first.from());
        }
        if (isAbove(rows, MOST_FROZEN_ROWS) || isAbove(columns, MOST_FROZEN_COLUMNS)) {
            String message = "the sheet freezes so many rows or columns that a screen has no place for the others";
            findings.warning("table-shown-otherwise", sheet, null, message, "freeze the header only");
        }
    }

    private static boolean isAbove(@Nullable String size, double most) {
        return size != null && !Measure.isBelow(size, Math.nextUp(most));
    }

    /** Takes the element of some columns, counted from 0, the last not included. */
    void columns(PartXml xml, int from, int to) {
        String width = xml.attribute("width");
        measuredColumns.set(from, to, width != null);
        if (saysSo(xml, "hidden") || Measure.isBelow(width, NARROWEST)) {
            hiddenColumns.set(from, to);
        }
        columnOutline.take(from, to, xml.attribute("outlineLevel"), saysSo(xml, "collapsed"));
    }

    /** Takes the element of a row, which may turn out to be empty. */
    void row(PartXml xml, int number) {
        String height = xml.attribute("ht");
        hiddenRows.set(number, saysSo(xml, "hidden") || (height == null ? low : Measure.isBelow(height, LOWEST)));
        rowOutline.take(number, number + 1, xml.attribute("outlineLevel"), saysSo(xml, "collapsed"));
    }

    /** Takes a row that is not empty: what hides it counts. */
    void fill(StoredRow row) {
        row.cells().forEach(cell -> filledColumns.set(cell.column()));
        if (hiddenRows.get(row.number())) {
            tell(row.number());
        }
    }

    /** Takes the end of the sheet: only then is it known which groups are folded, and which columns hold anything. */
    void end(Iterable<StoredRow> rows) {
        if (narrow) {
            BitSet others = (BitSet) filledColumns.clone();
            others.andNot(measuredColumns);
            hiddenColumns.or(others);
        }
        hiddenColumns.or(columnOutline.folded());
        hiddenColumns.set(0, left);
        hiddenColumns.and(filledColumns);
        hiddenColumns.stream().forEach(column -> {
            String letters = GridAddress.column(column);
            String message = "the column " + Wording.quote(letters) + " is hidden";
            String hint = column < left ? UNFREEZE : "show it or delete it";
            findings.error("table-hidden-column", sheet, letters + ":" + letters, message, hint);
        });
        BitSet foldedRows = rowOutline.folded();
        for (StoredRow row : rows) {
            if (row.number() < top && !hiddenRows.get(row.number())) {
                String message = "the row is out of reach, since the panes are frozen below it";
                Spot.row(findings, sheet, row.number()).error("table-hidden-row", message, UNFREEZE);
            } else if (foldedRows.get(row.number()) && !hiddenRows.get(row.number())) {
                tell(row.number());
            }
        }
    }

    /** The column behind the last that holds anything. */
    int width() {
        return filledColumns.length();
    }

    private void tell(int row) {
        Spot.row(findings, sheet, row)
                .error("table-hidden-row", "the row is hidden", "show it, and clear the filter if there is one");
    }

    /** Programs differ in what they take for yes; whatever is not no hides. */
    private static boolean saysSo(PartXml xml, String attribute) {
        String says = xml.attribute(attribute);
        return says != null && !says.equals("0") && !says.equals("false");
    }

    private static boolean isZero(@Nullable String size) {
        return size != null && size.matches("0+(\\.0*)?");
    }
}
