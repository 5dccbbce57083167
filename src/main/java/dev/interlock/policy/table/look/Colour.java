package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour as a file spells it; only its palette tells which one it is.
 *
 * @param value its red, green and blue, or its number
 * @param tint from -1, all black, to 1, all white
 */
record Colour(Kind kind, int value, double tint) {

    enum Kind {
        THEME,
        RGB,
        INDEXED
    }

    static final Colour BLACK = new Colour(Kind.RGB, 0, 0);
    static final Colour WHITE = new Colour(Kind.RGB, 0xFFFFFF, 0);

    private static final Pattern RGB = Pattern.compile("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");

    /** The colour of the element; null when it gives none that we know how to take. */
    static @Nullable Colour read(PartXml xml) {
        String theme = xml.attribute("theme");
        String rgb = xml.attribute("rgb");
        String indexed = xml.attribute("indexed");
        double tint = tint(xml.attribute("tint"));
        // Of several, programs take the first in this order.
        if (theme != null) {
            return new Colour(Kind.THEME, number(theme), tint);
        }
        if (rgb != null) {
            int channels = channels(rgb);
            return channels < 0 ? null : new Colour(Kind.RGB, channels, tint);
        }
        return indexed == null ? null : new Colour(Kind.INDEXED, number(indexed), tint);
    }

    /** Six or eight hexadecimal digits as one number, without how opaque it is; -1 for anything else. */
    static int channels(String rgb) {
        return RGB.matcher(rgb).matches() ? Integer.parseInt(rgb.substring(rgb.length() - 6), 16) : -1;
    }

    private static int number(String text) {
        return text.matches("0+") ? 0 : GridAddress.number(text);
    }

    /** 0 for what is no number. */
    private static double tint(@Nullable String text) {
        try {
            double tint = text == null ? 0 : Double.parseDouble(text);
            return Double.isNaN(tint) ? 0 : Math.max(-1, Math.min(1, tint));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether nobody tells the two apart; one that the palette does not know is near itself only. */
    boolean isNear(Colour other, Palette palette) {
        Shade shade = palette.shade(this);
        Shade others = palette.shade(other);
        return equals(other) || shade != null && others != null && shade.isNear(others);
    }
}
