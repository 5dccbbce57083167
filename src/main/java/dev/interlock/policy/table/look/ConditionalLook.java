package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a conditional format puts in place of the look of the cells it applies to. Whether its condition holds is not asked: it
 * may, one day.
 *
 * @param format null when it leaves the cell's own; so with the others
 * @param scale whether it is one of colours, bars or icons, which numbers only have
 * @param without whether the number itself is not shown beside them
 */
public record ConditionalLook(
        @Nullable NumberFormat format,
        @Nullable Ink ink,
        @Nullable Fill fill,
        boolean scale,
        boolean without) {

    private static final int MOST_COLOURS = 100;

    /** Reads a look up to its end. */
    public static ConditionalLook read(PartXml xml) throws DamagedPart {
        NumberFormat format = null;
        Ink ink = null;
        Fill fill = null;
        int level = xml.depth();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "font" -> ink = Ink.read(xml);
                case "fill" -> fill = Fill.readConditional(xml);
                case "numFmt" -> {
                    String code = xml.attribute("formatCode");
                    format = code == null ? null : NumberFormat.of(-1, code);
                }
                default -> {}
            }
        }
        return new ConditionalLook(format, ink, fill, false, false);
    }

    /** Reads a scale of colours, bars or icons up to its end. */
    public static ConditionalLook readScale(PartXml xml) throws DamagedPart {
        String value = xml.attribute("showValue");
        boolean without = "0".equals(value) || "false".equals(value);
        List<Colour> colours = new ArrayList<>();
        int level = xml.depth();
        while (xml.child(level)) {
            Colour colour = xml.localName().toLowerCase(Locale.ROOT).endsWith("color") ? Colour.read(xml) : null;
            if (colour != null && colours.size() < MOST_COLOURS) {
                colours.add(colour);
            }
        }
        Fill fill = colours.isEmpty() ? null : new Fill(List.copyOf(colours), true);
        return new ConditionalLook(null, null, fill, true, without);
    }

    /** What it makes of a cell that shows what it holds, as the rest of a sentence; null when it goes on showing that. */
    public @Nullable String misleading(Object value, CellLook own) {
        if (scale && !(value instanceof BigDecimal)) {
            return null;
        }
        if (without) {
            return "as signs or bars only";
        }
        if (format != null
                && !(value instanceof BigDecimal number
                        ? format.shows(number)
                        : !(value instanceof String) || format.showsText())) {
            return "by the number format " + Wording.quote(String.valueOf(format.code()));
        }
        if (ink == null && fill == null) {
            return null;
        }
        Ink letters = ink == null ? own.ink() : ink.over(own.ink());
        return letters.unreadable(fill == null ? own.fill() : fill, own.palette());
    }
}
