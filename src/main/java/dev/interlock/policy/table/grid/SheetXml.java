package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, and what hides or joins them. */
final class SheetXml {

    static final int LAST_ROW = 20_000;
    private static final int MOST_MERGES = 1_000;
    /** Drop-downs, looks and links; as many as a link in each cell of two columns would have. */
    private static final int MOST_ELEMENTS = 50_000;

    private final PartXml xml;
    private final String sheet;
    private final CellXml cells;
    private final CellCount count;
    private final Findings findings;
    private final List<StoredRow> rows = new ArrayList<>();
    private final Unseen unseen;
    private final Disguise disguise;
    private final List<GridRange> merges = new ArrayList<>();
    private boolean data;
    private boolean cut;
    private int row;
    private int rowsSoFar;
    private int elementsOfData;

    private SheetXml(
            PartXml xml, String sheet, CellXml cells, List<GridRange> covers, CellCount count, Findings findings) {
        this.xml = xml;
        this.sheet = sheet;
        this.cells = cells;
        this.count = count;
        this.findings = findings;
        this.unseen = new Unseen(sheet, findings);
        this.disguise = new Disguise(sheet, cells.styles(), covers, findings);
    }

    /**
     * Reads a part.
     *
     * @param covers cells that something lies over
     */
    static StoredSheet read(
            byte[] content, String sheet, CellXml cells, List<GridRange> covers, CellCount count, Findings findings)
            throws DamagedPart {
        PartXml xml = PartXml.open(content, PartXml.MAIN, "worksheet");
        return new SheetXml(xml, sheet, cells, covers, count, findings).read();
    }

    private StoredSheet read() throws DamagedPart {
        while (!cut && xml.child(1)) {
            switch (xml.name()) {
                case "sheetViews" -> views();
                case "sheetFormatPr" -> unseen.format(xml);
                case "cols" -> columns();
                case "sheetData" -> data();
                case "mergeCells" -> merges();
                case "conditionalFormatting" -> disguise.conditional().take(xml);
                case "extLst" -> disguise.conditional().takeExtensions(xml);
                default -> {}
            }
        }
        if (!cut) {
            xml.finish();
            if (xml.elements() - elementsOfData > MOST_ELEMENTS) {
                throw new DamagedPart("has more than " + MOST_ELEMENTS + " elements beside its rows");
            }
        }
        unseen.end(rows);
        disguise.end(rows, unseen.width());
        for (GridRange merge : merges) {
            if (merge.from() < unseen.width() && !rows.isEmpty() && merge.top() <= row(rows.size() - 1)) {
                String message = "the cells " + Wording.quote(merge.toString()) + " are merged";
                findings.error("table-merged-cells", sheet, merge.toString(), message, "unmerge them, and fill each");
            }
        }
        return new StoredSheet(sheet, rows);
    }

    private int row(int index) {
        return rows.get(index).number();
    }

    private void views() throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            String corner = xml.attribute("topLeftCell");
            disguise.view(xml);
            while (xml.child(level + 1)) {
                String state = xml.name().equals("pane") ? xml.attribute("state") : null;
                if (state != null && !state.equals("split")) {
                    unseen.frozen(corner, xml.attribute("ySplit"), xml.attribute("xSplit"));
                }
            }
        }
    }

    private void columns() throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            int from = number(xml.attribute("min"));
            int to = number(xml.attribute("max"));
            if (!xml.name().equals("col") || from < 1 || to < from || to > GridAddress.LAST_COLUMN) {
                throw new DamagedPart("has a list of columns that is no such list");
            }
            unseen.columns(xml, from - 1, to);
        }
    }

    private void data() throws DamagedPart {
        if (data) {
            throw new DamagedPart("holds cells in two places");
        }
        data = true;
        int before = xml.elements();
        int level = xml.depth();
        while (!cut && xml.child(level)) {
            if (!xml.name().equals("row")) {
                throw new DamagedPart(wholeRow(), "has something else than rows below row " + row);
            }
            startRow(xml.attribute("r"));
            unseen.row(xml, row);
            List<StoredCell> found = cells();
            if (!found.isEmpty()) {
                keep(found);
            }
        }
        elementsOfData = xml.elements() - before;
    }

    private void keep(List<StoredCell> found) {
        Spot spot = Spot.row(findings, sheet, row);
        if (row > LAST_ROW) {
            spot.error("table-too-many-rows", "the sheet goes on below row " + LAST_ROW, "at most " + LAST_ROW);
            cut = true;
            return;
        }
        if (!count.addRow(found.size())) {
            String most = CellCount.MOST_ROWS + " rows or " + CellCount.MOST + " cells";
            spot.error("table-too-large", "the workbook has more than " + most + " that are filled", "take some out");
            cut = true;
            return;
        }
        StoredRow stored = new StoredRow(row, List.copyOf(found));
        rows.add(stored);
        unseen.fill(stored);
    }

    private void startRow(@Nullable String given) throws DamagedPart {
        // A row may leave its number out; programs that do so do it for all.
        int next = given == null ? row + 1 : number(given);
        if (next <= row || next > GridAddress.LAST_ROW || given == null && row != rowsSoFar) {
            String shown = given == null ? "a row without a number" : "the row " + Wording.quote(given);
            throw new DamagedPart(wholeRow(), "has " + shown + " after row " + row);
        }
        rowsSoFar++;
        row = next;
    }

    private List<StoredCell> cells() throws DamagedPart {
        List<StoredCell> found = new ArrayList<>();
        int column = -1;
        int cellsSoFar = 0;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("extLst")) {
                continue;
            }
            if (!xml.name().equals("c")) {
                throw new DamagedPart(wholeRow(), "has something else than cells in row " + row);
            }
            String given = xml.attribute("r");
            int next = given == null ? column + 1 : GridAddress.columnIn(given, row);
            boolean lost = next < 0 || next >= GridAddress.LAST_COLUMN || given == null && cellsSoFar != column + 1;
            if (lost || next <= column) {
                String shown = given == null ? "a cell without an address" : "the cell " + Wording.quote(given);
                String where = lost ? " in row " + row : " twice or too late in row " + row;
                throw new DamagedPart(wholeRow(), "has " + shown + where);
            }
            column = next;
            cellsSoFar++;
            StoredCell cell = cells.read(xml, column, new Spot(findings, sheet, GridAddress.of(column, row)));
            if (cell != null) {
                found.add(cell);
            }
        }
        return found;
    }

    private void merges() throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            GridRange range = xml.name().equals("mergeCell") ? GridRange.of(xml.attribute("ref")) : null;
            if (range == null) {
                throw new DamagedPart("has a list of merged cells that is no such list");
            }
            if (merges.size() == MOST_MERGES) {
                String message = "the sheet has more than " + MOST_MERGES + " merged ranges";
                findings.error("table-too-large", sheet, null, message, "unmerge all cells");
                cut = true;
                return;
            }
            merges.add(range);
        }
    }

    private @Nullable String wholeRow() {
        return row == 0 ? null : row + ":" + row;
    }

    private static int number(@Nullable String text) {
        return text == null ? -1 : GridAddress.number(text);
    }
}
