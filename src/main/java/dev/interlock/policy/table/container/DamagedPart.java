package dev.interlock.policy.table.container;

import org.jspecify.annotations.Nullable;

/** A part of a workbook holds what no spreadsheet program writes: reading it any further would be guessing. */
public final class DamagedPart extends Exception {

    private static final long serialVersionUID = 1;

    private static final String REBUILD = "no spreadsheet program writes this; build the workbook anew";

    private final @Nullable String cell;
    private final String hint;
    private final boolean strict;

    /** {@code message} says what is wrong as the rest of a sentence that begins with the part or sheet. */
    public DamagedPart(String message) {
        this(null, message);
    }

    /** The same in a cell ({@code F12}), row ({@code 12:12}) or range of a sheet. */
    public DamagedPart(@Nullable String cell, String message) {
        this(cell, message, REBUILD);
    }

    private DamagedPart(@Nullable String cell, String message, String hint) {
        this(cell, message, hint, false);
    }

    private DamagedPart(@Nullable String cell, String message, String hint, boolean strict) {
        super(message, null, false, false);
        this.cell = cell;
        this.hint = hint;
        this.strict = strict;
    }

    /** A part speaks of the Strict names, which some programs take for the usual ones and others pass over. */
    static DamagedPart strict() {
        return new DamagedPart(null, "has names of Strict Open XML in it", Container.SAVE_AGAIN, true);
    }

    /** A part holds what a spreadsheet program would run or fetch. */
    public static DamagedPart active(String message) {
        return new DamagedPart(null, message, "take it out: the law has no use for programs and for data from outside");
    }

    /** The workbook opens where nobody sees it. */
    public static DamagedPart unseen(String message) {
        return new DamagedPart(null, message, "show the window, in the menu View, and save again");
    }

    boolean isStrict() {
        return strict;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }

    @Nullable
    public String cell() {
        return cell;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
