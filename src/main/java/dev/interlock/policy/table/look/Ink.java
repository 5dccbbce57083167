package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a cell, as far as it depends on them whether a text can be read.
 *
 * @param tiny whether they are too small to be read
 * @param signs whether its font has signs in place of letters
 * @param colour null when it is the usual one, or not known
 */
public record Ink(boolean tiny, boolean signs, @Nullable Colour colour) {

    public static final Ink USUAL = new Ink(false, false, null);

    /** Points of the smallest letters that can be read. */
    private static final double LEAST = 4;

    /** Fonts that every system, or every office, has. */
    private static final Pattern SIGNS = Pattern.compile(
            "(?:webdings|wingdings|symbol|marlett|mt extra|bookshelf symbol"
                    + "|zapf ?dingbats|itc zapf dingbats|opensymbol|starsymbol|ms outlook|ms reference specialty|monotype sorts).*");

    /** The set of characters that such fonts say they have. */
    private static final String SYMBOL_CHARSET = "2";

    /** Reads the font, or the looks of a run of a text, up to its end. */
    public static Ink read(PartXml xml) throws DamagedPart {
        boolean tiny = false;
        boolean signs = false;
        Colour colour = null;
        int level = xml.depth();
        while (xml.child(level)) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "sz" -> tiny = Measure.isBelow(value, LEAST);
                case "color" -> colour = Colour.read(xml);
                case "name", "rFont" -> signs |= value != null && isOfSigns(value);
                case "charset" -> signs |= SYMBOL_CHARSET.equals(value);
                default -> {}
            }
        }
        return new Ink(tiny, signs, colour);
    }

    /** These letters in the colour of others, unless they have one of their own. */
    Ink over(Ink others) {
        return new Ink(tiny || others.tiny, signs || others.signs, colour == null ? others.colour : colour);
    }

    private static boolean isOfSigns(String font) {
        return SIGNS.matcher(font.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Why letters cannot be read on a background, as the rest of a sentence; null when they can. */
    @Nullable
    String unreadable(Fill fill, Palette palette) {
        if (tiny) {
            return "in letters too small to read";
        }
        if (signs) {
            return "in a font of signs";
        }
        return fill.shows(colour == null ? Colour.BLACK : colour, palette)
                ? null
                : "in letters of the colour of the cell";
    }
}
