package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour, as far as a file says by itself which one it is.
 *
 * @param red 0 to 255, as are the others
 * @param name what a theme or a palette would have to tell; empty when the colour is known
 */
record Shade(int red, int green, int blue, String name) {

    static final Shade WHITE = new Shade(255, 255, 255, "");
    private static final Shade BLACK = new Shade(0, 0, 0, "");

    private static final Pattern RGB = Pattern.compile("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");
    /** Steps of one channel that nobody tells apart. */
    private static final int NEAR = 16;
    /** From here on a tint leaves nothing of the colour. */
    private static final double ALL = 0.97;

    /** The colour of the element; null when it gives none that we know how to take. */
    static @Nullable Shade of(PartXml xml) {
        String theme = xml.attribute("theme");
        String rgb = xml.attribute("rgb");
        String indexed = xml.attribute("indexed");
        Shade shade = null;
        // Of several, programs take the first in this order.
        if (theme != null) {
            shade = ofTheme(theme);
        } else if (rgb != null) {
            shade = RGB.matcher(rgb).matches()
                    ? ofChannels(Integer.parseInt(rgb.substring(rgb.length() - 6), 16))
                    : null;
        } else if (indexed != null) {
            shade = ofPalette(indexed);
        }
        return shade == null ? null : shade.tinted(tint(xml.attribute("tint")));
    }

    private static Shade ofChannels(int all) {
        return new Shade(all >> 16, all >> 8 & 255, all & 255, "");
    }

    private static Shade named(String name) {
        return new Shade(-1, -1, -1, name);
    }

    /** The paper and the ink of every theme that a program ships; the others by their number. */
    private static Shade ofTheme(String number) {
        return number.equals("0") ? WHITE : number.equals("1") ? BLACK : named("theme " + number);
    }

    /** The palette begins with eight colours that come again at once, and ends with ink and paper. */
    private static Shade ofPalette(String number) {
        return switch (number) {
            case "1", "9", "65" -> WHITE;
            case "0", "8", "64" -> BLACK;
            case "2", "3", "4", "5", "6", "7" -> named("palette " + (Integer.parseInt(number) + 8));
            default -> named("palette " + number);
        };
    }

    /** From -1, all black, to 1, all white; 0 for what is no number. */
    private static double tint(@Nullable String text) {
        try {
            double tint = text == null ? 0 : Double.parseDouble(text);
            return Double.isNaN(tint) ? 0 : Math.max(-1, Math.min(1, tint));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Shade tinted(double tint) {
        if (Math.abs(tint) >= ALL) {
            return tint > 0 ? WHITE : BLACK;
        }
        if (!name.isEmpty()) {
            long percent = Math.round(tint * 100);
            return percent == 0 ? this : named(name + " " + percent);
        }
        return new Shade(tinted(red, tint), tinted(green, tint), tinted(blue, tint), "");
    }

    private static int tinted(int channel, double tint) {
        return (int) Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
    }

    /** The background a fill gives, read up to its end: white where there is none, null when it is not known. */
    static @Nullable Shade ofFill(PartXml xml) throws DamagedPart {
        Shade shade = WHITE;
        int level = xml.depth();
        while (xml.child(level)) {
            String pattern = xml.attribute("patternType");
            boolean none = pattern == null || pattern.equals("none") || pattern.equals("gray125");
            shade = none && xml.name().equals("patternFill") ? WHITE : null;
            int inside = xml.depth();
            while (xml.child(inside)) {
                if (xml.name().equals("fgColor")) {
                    shade = "solid".equals(pattern) ? of(xml) : none ? WHITE : null;
                }
            }
        }
        return shade;
    }

    /** Whether nobody tells the two apart; one that is not known is near itself only. */
    boolean isNear(Shade other) {
        if (!name.isEmpty() || !other.name.isEmpty()) {
            return equals(other);
        }
        return Math.abs(red - other.red) < NEAR
                && Math.abs(green - other.green) < NEAR
                && Math.abs(blue - other.blue) < NEAR;
    }
}
