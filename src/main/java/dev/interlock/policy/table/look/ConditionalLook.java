package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conditional format, which may apply to any cell, puts in place of the cell's own look.
 *
 * @param format null when it leaves the cell's own; so with the others
 */
record ConditionalLook(
        @Nullable NumberFormat format,
        @Nullable Ink ink,
        @Nullable Fill fill) {

    private static final List<BigDecimal> SAMPLES = List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE.negate());

    /** Reads it up to its end. */
    static ConditionalLook read(PartXml xml) throws DamagedPart {
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
        return new ConditionalLook(format, ink, fill);
    }

    /** What it makes of cells, as the rest of a sentence; null when they show what they hold. */
    @Nullable
    String misleading(Palette palette) {
        if (format != null && !(format.showsText() && SAMPLES.stream().allMatch(format::shows))) {
            return "by the number format " + Wording.quote(String.valueOf(format.code()));
        }
        return ink == null && fill == null
                ? null
                : (ink == null ? Ink.USUAL : ink).unreadable(fill == null ? Fill.PAPER : fill, palette);
    }
}
