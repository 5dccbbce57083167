package dev.interlock.policy.table.look;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What letters stand on.
 *
 * @param colours those of a pattern, or of a gradient from one to the next; none when they are not known
 * @param gradient whether each of them has a place of its own, where only it is seen
 */
record Fill(List<Colour> colours, boolean gradient) {

    static final Fill PAPER = new Fill(List.of(Colour.WHITE), false);

    private static final int MOST_COLOURS = 100;

    /** Reads the fill up to its end; what is none is paper. */
    static Fill read(PartXml xml) throws DamagedPart {
        return read(xml, false);
    }

    /** Reads the fill of a conditional format, whose plain colour is the one that others have behind their pattern. */
    static Fill readConditional(PartXml xml) throws DamagedPart {
        return read(xml, true);
    }

    private static Fill read(PartXml xml, boolean conditional) throws DamagedPart {
        Fill fill = PAPER;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("gradientFill")) {
                fill = gradient(xml);
            } else if (xml.name().equals("patternFill")) {
                fill = pattern(xml, conditional);
            }
        }
        return fill;
    }

    private static Fill pattern(PartXml xml, boolean conditional) throws DamagedPart {
        String pattern = xml.attribute("patternType");
        boolean none = pattern == null ? !conditional : pattern.equals("none") || pattern.equals("gray125");
        boolean solid = pattern == null || pattern.equals("solid");
        Colour front = null;
        Colour back = null;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("fgColor")) {
                front = Colour.read(xml);
            } else if (xml.name().equals("bgColor")) {
                back = Colour.read(xml);
            }
        }
        if (none) {
            return PAPER;
        }
        return solid
                ? of(conditional && back != null ? back : front)
                : new Fill(List.of(front == null ? Colour.BLACK : front, back == null ? Colour.WHITE : back), false);
    }

    private static Fill of(@Nullable Colour colour) {
        return new Fill(colour == null ? List.of() : List.of(colour), false);
    }

    private static Fill gradient(PartXml xml) throws DamagedPart {
        List<Colour> stops = new ArrayList<>();
        int level = xml.depth();
        while (xml.child(level)) {
            int inside = xml.depth();
            while (xml.child(inside)) {
                Colour stop = Colour.read(xml);
                if (stop != null && stops.size() < MOST_COLOURS) {
                    stops.add(stop);
                }
            }
        }
        return new Fill(List.copyOf(stops), true);
    }

    /** Whether letters of a colour can be seen on it; on one that is not known they can. */
    boolean shows(Colour letters, Palette palette) {
        return gradient
                ? colours.stream().noneMatch(each -> each.isNear(letters, palette))
                : colours.isEmpty() || !colours.stream().allMatch(each -> each.isNear(letters, palette));
    }
}
