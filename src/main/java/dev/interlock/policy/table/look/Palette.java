package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The colours that a file gives numbers to.
 *
 * @param theme paper, ink, a second paper and ink, six accents, links, links that were followed; null for one that is not known
 * @param indexed the numbered ones of old, that a file may replace (18.8.27)
 * @param known whether all of the theme's are
 */
record Palette(List<@Nullable Shade> theme, List<@Nullable Shade> indexed, boolean known) {

    private static final List<@Nullable Shade> INDEXED =
            shades("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
                    + "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
                    + "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
                    + "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
                    + "003366 339966 003300 333300 993300 993366 333399 333333");

    /** Behind the numbered ones, those of the window. */
    private static final int INK = 64;

    private static final int PAPER = 65;

    /** What a file has that brings none: the colours of Office since 2007. */
    static final Palette USUAL = new Palette(
            shades("FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080"),
            INDEXED,
            true);

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** In the order of their numbers, which is not the one of the part. */
    private static final List<String> NAMES = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private static List<@Nullable Shade> shades(String rgb) {
        List<@Nullable Shade> shades = new ArrayList<>();
        for (String each : rgb.split(" ")) {
            shades.add(Shade.of(Colour.channels(each)));
        }
        return shades;
    }

    /** The usual colours, but for those of the part of a theme. */
    static Palette ofTheme(byte[] content) throws DamagedPart {
        List<@Nullable Shade> theme = new ArrayList<>(USUAL.theme);
        boolean known = true;
        PartXml xml = PartXml.open(content, DRAWING);
        while (xml.child(1)) {
            while (xml.name().equals("themeElements") && xml.child(2)) {
                while (xml.name().equals("clrScheme") && xml.child(3)) {
                    int number = NAMES.indexOf(xml.name());
                    while (xml.child(4)) {
                        Shade shade = ofScheme(xml);
                        // A colour may be computed from the one that is given.
                        boolean computed = xml.child(5);
                        if (number >= 0) {
                            theme.set(number, computed ? null : shade);
                            known &= shade != null && !computed;
                        }
                    }
                }
            }
        }
        xml.finish();
        return new Palette(theme, INDEXED, known);
    }

    private static @Nullable Shade ofScheme(PartXml xml) {
        String value = String.valueOf(xml.attribute("val"));
        String last = xml.attribute("lastClr");
        int rgb = switch (xml.name()) {
            case "srgbClr" -> Colour.channels(value);
            case "sysClr" ->
                value.equals("window")
                        ? 0xFFFFFF
                        : value.equals("windowText") || last == null ? 0 : Colour.channels(last);
            default -> -1;
        };
        return rgb < 0 ? null : Shade.of(rgb);
    }

    /** The same theme, with the numbered colours of the element. */
    Palette indexed(PartXml xml) throws DamagedPart {
        List<@Nullable Shade> replaced = new ArrayList<>(indexed);
        int level = xml.depth();
        for (int i = 0; xml.child(level); i++) {
            String rgb = xml.attribute("rgb");
            if (i < replaced.size() && rgb != null) {
                int channels = Colour.channels(rgb);
                replaced.set(i, channels < 0 ? null : Shade.of(channels));
            }
        }
        return new Palette(theme, replaced, known);
    }

    /** Null when it is not known. */
    @Nullable
    Shade shade(Colour colour) {
        Shade shade = switch (colour.kind()) {
            case RGB -> Shade.of(colour.value());
            case THEME -> of(theme, colour.value());
            case INDEXED ->
                colour.value() == INK
                        ? Shade.BLACK
                        : colour.value() == PAPER ? Shade.WHITE : of(indexed, colour.value());
        };
        return shade == null ? null : shade.tinted(colour.tint());
    }

    private static @Nullable Shade of(List<@Nullable Shade> shades, int number) {
        return number < 0 || number >= shades.size() ? null : shades.get(number);
    }
}
