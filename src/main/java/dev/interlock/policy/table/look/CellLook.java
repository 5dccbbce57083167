package dev.interlock.policy.table.look;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one cell looks.
 *
 * @param aside whether what it holds may be out of the cell, or stand there several times
 */
public record CellLook(NumberFormat format, Ink ink, Fill fill, boolean aside, Palette palette) {

    static final CellLook PLAIN = new CellLook(NumberFormat.GENERAL, Ink.USUAL, Fill.PAPER, false, Palette.USUAL);

    /**
     * Why what the cell holds cannot be read, as the rest of a sentence; null when it can.
     *
     * @param runs letters of parts of a text that have a look of their own
     */
    @Nullable
    public String unreadable(Set<Ink> runs) {
        if (aside) {
            return "far from its edge, or several times";
        }
        return Stream.concat(Stream.of(ink), runs.stream())
                .map(each -> each.unreadable(fill, palette))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
