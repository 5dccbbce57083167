package dev.interlock.policy.table.look;

import org.jspecify.annotations.Nullable;

/** Heights, widths and sizes of letters, as a file spells them. */
public final class Measure {

    private Measure() {}

    /** Whether it is below a limit, or no number; one that is not given is not. */
    public static boolean isBelow(@Nullable String size, double least) {
        if (size == null) {
            return false;
        }
        try {
            return !(Double.parseDouble(size) >= least);
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
