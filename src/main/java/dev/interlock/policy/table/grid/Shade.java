package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour, as far as a file says by itself which one it is.
 *
 * @param red 0 to 255, as are the others
 */
record Shade(int red, int green, int blue) {

    static final Shade WHITE = new Shade(255, 255, 255);
    private static final Shade BLACK = new Shade(0, 0, 0);

    private static final Pattern RGB = Pattern.compile("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");
    /** Steps of one channel that nobody tells apart. */
    private static final int NEAR = 16;

    /** The colour of the element; null when it takes a theme or a palette to know. */
    static @Nullable Shade of(PartXml xml) {
        String rgb = xml.attribute("rgb");
        if (rgb != null && RGB.matcher(rgb).matches()) {
            int all = Integer.parseInt(rgb.substring(rgb.length() - 6), 16);
            return new Shade(all >> 16, all >> 8 & 255, all & 255);
        }
        String tint = xml.attribute("tint");
        boolean plain = rgb == null && (tint == null || tint.matches("-?0(\\.0*)?"));
        String theme = xml.attribute("theme");
        String indexed = xml.attribute("indexed");
        if (!plain) {
            return null;
        }
        // The paper and the ink of every theme that a program ships, and of the fixed part of the palette.
        if ("0".equals(theme) || "1".equals(indexed) || "9".equals(indexed) || "65".equals(indexed)) {
            return WHITE;
        }
        return "1".equals(theme) || "0".equals(indexed) || "8".equals(indexed) || "64".equals(indexed) ? BLACK : null;
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

    boolean isNear(Shade other) {
        return Math.abs(red - other.red) < NEAR
                && Math.abs(green - other.green) < NEAR
                && Math.abs(blue - other.blue) < NEAR;
    }
}
