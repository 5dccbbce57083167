package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The looks that a file keeps for its cells, by number, and those that apply by condition. */
public final class CellStyles {

    /** What a workbook has that brings none. */
    public static final CellStyles NONE = new CellStyles(Palette.USUAL);

    private static final int MOST = 70_000;
    private static final int MOST_PIECES = 5_000;
    /** Steps to the right that a program offered for long; far more than any table needs. */
    private static final int MOST_STEPS = 15;

    /** Numbers of the pieces a look is put together from. */
    private record Pieces(int format, int font, int fill, boolean aside) {}

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Ink> fonts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Pieces> pieces = new ArrayList<>();
    private final List<ConditionalLook> conditional = new ArrayList<>();
    private final Map<Pieces, CellLook> looks = new HashMap<>();
    private Palette palette;

    private CellStyles(Palette palette) {
        this.palette = palette;
    }

    /**
     * Reads them.
     *
     * @param theme the part that gives colours their numbers, null when there is none
     */
    public static CellStyles read(byte[] content, byte @Nullable [] theme) throws DamagedPart {
        CellStyles styles = new CellStyles(theme == null ? Palette.USUAL : Palette.ofTheme(theme));
        PartXml xml = PartXml.open(content, PartXml.MAIN, "styleSheet");
        while (xml.child(1)) {
            switch (xml.name()) {
                case "numFmts" -> styles.formats(xml);
                case "fonts" -> styles.fonts(xml);
                case "fills" -> styles.fills(xml);
                case "cellXfs" -> styles.pieces(xml);
                case "dxfs" -> styles.conditional(xml);
                case "colors" -> styles.colours(xml);
                default -> {}
            }
        }
        xml.finish();
        return styles;
    }

    /** The look a cell names, null when there is no such one; a cell that names none has the first. */
    public @Nullable CellLook of(@Nullable String style) {
        int number = style == null ? 0 : number(style);
        if (number == 0 && pieces.isEmpty()) {
            return CellLook.PLAIN;
        }
        return number < 0 || number >= pieces.size() ? null : looks.computeIfAbsent(pieces.get(number), this::look);
    }

    /** Whether all colours of the theme are known, and so which letters can be seen. */
    public boolean knowsColours() {
        return palette.known();
    }

    /** The conditional format of a number; null when there is no such one. */
    public @Nullable ConditionalLook conditional(@Nullable String number) {
        int place = number == null ? -1 : number(number);
        return place < 0 || place >= conditional.size() ? null : conditional.get(place);
    }

    private CellLook look(Pieces of) {
        NumberFormat format = formats.get(of.format);
        Ink ink = piece(fonts, of.font, Ink.USUAL);
        Fill fill = piece(fills, of.fill, Fill.PAPER);
        return new CellLook(format == null ? NumberFormat.of(of.format, null) : format, ink, fill, of.aside, palette);
    }

    private static <T> T piece(List<T> all, int number, T usual) {
        return number >= 0 && number < all.size() ? all.get(number) : usual;
    }

    private void formats(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(formats.size(), MOST_PIECES, "number formats");
            String id = xml.attribute("numFmtId");
            String code = xml.attribute("formatCode");
            if (xml.name().equals("numFmt") && id != null && code != null) {
                formats.put(number(id), NumberFormat.of(number(id), code));
            }
        }
    }

    private void fonts(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(fonts.size(), MOST_PIECES, "fonts");
            fonts.add(Ink.read(xml));
        }
    }

    private void fills(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(fills.size(), MOST_PIECES, "fills");
            fills.add(Fill.read(xml));
        }
    }

    private void pieces(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("xf")) {
                bound(pieces.size(), MOST, "cell styles");
                int format = number(xml, "numFmtId");
                int font = number(xml, "fontId");
                int fill = number(xml, "fillId");
                pieces.add(new Pieces(format, font, fill, isAside(xml)));
            }
        }
    }

    private static boolean isAside(PartXml xml) throws DamagedPart {
        boolean aside = false;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("alignment")) {
                String steps = xml.attribute("indent");
                aside |= steps != null && !Measure.isBelow(steps, MOST_STEPS + 1);
                // It is written again and again, as often as it fits: 403403403.
                aside |= "fill".equals(xml.attribute("horizontal"));
            }
        }
        return aside;
    }

    private void conditional(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            bound(conditional.size(), MOST_PIECES, "conditional formats");
            conditional.add(ConditionalLook.read(xml));
        }
    }

    private void colours(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("indexedColors")) {
                palette = palette.indexed(xml);
            }
        }
    }

    private static int number(PartXml xml, String attribute) {
        String text = xml.attribute(attribute);
        return text == null ? 0 : number(text);
    }

    private static int number(String text) {
        return text.equals("0") ? 0 : GridAddress.number(text);
    }

    private static void bound(int count, int most, String what) throws DamagedPart {
        if (count == most) {
            throw new DamagedPart("has more than " + most + " " + what);
        }
    }
}
