package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import org.jspecify.annotations.Nullable;

/**
 * The font of a cell, as far as it tells whether a text can be seen.
 *
 * @param tiny whether its letters are too small to be read
 * @param shade null when it is not known, or the usual one
 */
record Ink(boolean tiny, @Nullable Shade shade) {

    static final Ink USUAL = new Ink(false, null);

    /** Points of the smallest letters that can be read. */
    private static final double LEAST = 4;

    /** Reads the font, or the looks of a run of a text, up to its end. */
    static Ink read(PartXml xml) throws DamagedPart {
        boolean tiny = false;
        Shade shade = null;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("sz")) {
                tiny = Measure.isBelow(xml.attribute("val"), LEAST);
            } else if (xml.name().equals("color")) {
                shade = Shade.of(xml);
            }
        }
        return new Ink(tiny, shade);
    }

    /** Whether letters can be seen on a background; one that is not known is taken for another colour. */
    boolean isSeenOn(@Nullable Shade background) {
        return !tiny && (shade == null || background == null || !shade.isNear(background));
    }
}
