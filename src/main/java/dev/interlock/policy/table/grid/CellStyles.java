package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The looks of cells, as far as they tell a date from a number, and what is seen from what is there. */
final class CellStyles {

    /** What a workbook has that brings none. */
    static final CellStyles NONE = new CellStyles();

    private static final int MOST = 70_000;
    private static final int MOST_PIECES = 5_000;
    private static final List<BigDecimal> SAMPLES = List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE.negate());

    /**
     * One look.
     *
     * @param fill what letters stand on, null when it is not known
     */
    record Look(NumberFormat format, Ink ink, @Nullable Shade fill) {

        static final Look PLAIN = new Look(NumberFormat.GENERAL, Ink.USUAL, Shade.WHITE);

        /** Whether letters stand out from the cell, those of runs that have an ink of their own too. */
        boolean isSeen(Set<Ink> runs) {
            return ink.isSeenOn(fill) && runs.stream().allMatch(run -> run.isSeenOn(fill));
        }
    }

    /** Numbers of the pieces a look is put together from. */
    private record Pieces(int format, int font, int fill) {}

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Ink> fonts = new ArrayList<>();
    private final List<@Nullable Shade> fills = new ArrayList<>();
    private final List<Pieces> pieces = new ArrayList<>();
    private final List<String> misleading = new ArrayList<>();
    private final Map<Pieces, Look> looks = new HashMap<>();

    private CellStyles() {}

    static CellStyles read(byte[] content) throws DamagedPart {
        PartXml xml = PartXml.open(content, PartXml.MAIN, "styleSheet");
        CellStyles styles = new CellStyles();
        while (xml.child(1)) {
            switch (xml.name()) {
                case "numFmts" -> styles.formats(xml);
                case "fonts" -> styles.fonts(xml);
                case "fills" -> styles.fills(xml);
                case "cellXfs" -> styles.pieces(xml);
                case "dxfs" -> styles.conditional(xml);
                default -> {}
            }
        }
        xml.finish();
        return styles;
    }

    /** The look a cell names, null when there is no such one; a cell that names none has the first. */
    @Nullable
    Look of(@Nullable String style) {
        int number = style == null || style.equals("0") ? 0 : GridAddress.number(style);
        if (number == 0 && pieces.isEmpty()) {
            return Look.PLAIN;
        }
        return number < 0 || number >= pieces.size() ? null : looks.computeIfAbsent(pieces.get(number), this::look);
    }

    private Look look(Pieces of) {
        NumberFormat format = formats.get(of.format);
        Ink ink = of.font < fonts.size() ? fonts.get(of.font) : Ink.USUAL;
        Shade fill = of.fill < fills.size() ? fills.get(of.fill) : Shade.WHITE;
        return new Look(format == null ? NumberFormat.of(of.format, null) : format, ink, fill);
    }

    private void formats(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(formats.size(), "number formats");
            String id = xml.attribute("numFmtId");
            String code = xml.attribute("formatCode");
            if (xml.name().equals("numFmt") && id != null && code != null) {
                int number = id.equals("0") ? 0 : GridAddress.number(id);
                formats.put(number, NumberFormat.of(number, code));
            }
        }
    }

    private void fonts(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(fonts.size(), "fonts");
            fonts.add(Ink.read(xml));
        }
    }

    private void fills(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(fills.size(), "fills");
            fills.add(Shade.ofFill(xml));
        }
    }

    private void pieces(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("xf")) {
                if (pieces.size() == MOST) {
                    throw new DamagedPart("has more than " + MOST + " cell styles");
                }
                pieces.add(new Pieces(number(xml, "numFmtId"), number(xml, "fontId"), number(xml, "fillId")));
            }
        }
    }

    /** Formats that apply by condition, so that it may be to any cell, and show something else than cells hold. */
    List<String> misleading() {
        return misleading;
    }

    private void conditional(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            int inside = xml.depth();
            while (xml.child(inside)) {
                String code = xml.attribute("formatCode");
                if (xml.name().equals("numFmt") && code != null && misleading.size() < MOST_PIECES) {
                    NumberFormat format = NumberFormat.of(-1, code);
                    if (!format.showsText() || !SAMPLES.stream().allMatch(format::shows)) {
                        misleading.add(code);
                    }
                }
            }
        }
    }

    private static int number(PartXml xml, String attribute) {
        String text = xml.attribute(attribute);
        return text == null || text.equals("0") ? 0 : GridAddress.number(text);
    }

    private static void bound(int count, String what) throws DamagedPart {
        if (count == MOST_PIECES) {
            throw new DamagedPart("has more than " + MOST_PIECES + " " + what);
        }
    }
}
