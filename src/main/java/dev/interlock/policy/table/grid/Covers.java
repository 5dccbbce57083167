package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.container.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where pictures, shapes and charts lie over the cells of a sheet. */
final class Covers {

    private static final String SPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final GridRange ANYWHERE = new GridRange(0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final int MOST = 10_000;

    private final List<GridRange> found = new ArrayList<>();

    private Covers() {}

    /** The cells below what lies on the sheet of a part; of what says only where it begins, that cell. */
    static List<GridRange> of(Map<String, byte[]> parts, String sheet) throws DamagedPart {
        Covers covers = new Covers();
        byte[] links = parts.get(Relation.partOf(sheet));
        for (Relation relation : links == null ? List.<Relation>of() : Relation.read(links)) {
            String part = relation.kind().equals("drawing") ? relation.part(sheet) : null;
            byte[] drawing = part == null ? null : parts.get(part);
            if (drawing != null) {
                PartXml xml = PartXml.open(drawing, SPACE);
                covers.take(xml);
                xml.finish();
            }
        }
        return covers.found;
    }

    /** Goes through all that is inside: some programs wrap what others do not know. */
    private void take(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().endsWith("Anchor")) {
                add(anchor(xml));
            } else {
                take(xml);
            }
        }
    }

    private void add(GridRange range) throws DamagedPart {
        if (found.size() == MOST) {
            throw new DamagedPart("has more than " + MOST + " pictures, shapes and charts on it");
        }
        found.add(range);
    }

    private static GridRange anchor(PartXml xml) throws DamagedPart {
        int[] from = null;
        int[] to = null;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("from")) {
                from = corner(xml);
            } else if (xml.name().equals("to")) {
                to = corner(xml);
            }
        }
        if (from == null) {
            return ANYWHERE;
        }
        return to == null
                ? new GridRange(from[0], from[1] + 1, from[0], from[1] + 1)
                : new GridRange(
                        Math.min(from[0], to[0]),
                        Math.min(from[1], to[1]) + 1,
                        Math.max(from[0], to[0]),
                        Math.max(from[1], to[1]) + 1);
    }

    /** Column and row, both counted from 0. */
    private static int[] corner(PartXml xml) throws DamagedPart {
        int[] corner = new int[2];
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("col")) {
                corner[0] = number(xml.text());
            } else if (xml.name().equals("row")) {
                corner[1] = number(xml.text());
            }
        }
        return corner;
    }

    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,7}") ? Integer.parseInt(text.strip()) : 0;
    }
}
