package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The looks of cells, as far as they tell a date from a number.
 *
 * @param count how many there are
 * @param dates those that show a number as a date or a time
 */
record CellStyles(int count, BitSet dates) {

    /** What a workbook has that brings none. */
    static final CellStyles NONE = new CellStyles(0, new BitSet());

    private static final int MOST = 70_000;
    private static final int MOST_FORMATS = 5_000;

    static CellStyles read(byte[] content) throws DamagedPart {
        PartXml xml = PartXml.open(content, PartXml.MAIN, "styleSheet");
        Map<Integer, Boolean> formats = new HashMap<>();
        CellStyles styles = NONE;
        while (xml.child(1)) {
            if (xml.name().equals("numFmts")) {
                formats(xml, formats);
            } else if (xml.name().equals("cellXfs")) {
                styles = styles(xml, formats);
            }
        }
        xml.finish();
        return styles;
    }

    /** Whether a style, as a cell names it, shows a date; null when there is no such style. */
    @Nullable
    Boolean isDate(@Nullable String style) {
        if (style == null || style.equals("0")) {
            return dates.get(0);
        }
        int number = GridAddress.number(style);
        return number < 0 || number >= count ? null : (Boolean) dates.get(number);
    }

    private static void formats(PartXml xml, Map<Integer, Boolean> formats) throws DamagedPart {
        int count = 0;
        int level = xml.depth();
        while (xml.child(level)) {
            String id = xml.attribute("numFmtId");
            String code = xml.attribute("formatCode");
            if (xml.name().equals("numFmt") && id != null && code != null) {
                int number = GridAddress.number(id);
                formats.put(number, DateFormat.isDate(number, code));
            }
            if (++count > MOST_FORMATS) {
                throw new DamagedPart("has more than " + MOST_FORMATS + " number formats");
            }
        }
    }

    private static CellStyles styles(PartXml xml, Map<Integer, Boolean> formats) throws DamagedPart {
        BitSet dates = new BitSet();
        int count = 0;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("xf")) {
                String id = xml.attribute("numFmtId");
                int number = id == null ? -1 : GridAddress.number(id);
                Boolean date = formats.get(number);
                dates.set(count, date != null ? date : DateFormat.isDate(number, null));
                if (++count > MOST) {
                    throw new DamagedPart("has more than " + MOST + " cell styles");
                }
            }
        }
        return new CellStyles(count, dates);
    }
}
