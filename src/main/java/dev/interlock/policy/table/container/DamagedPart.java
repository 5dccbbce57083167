package dev.interlock.policy.table.container;

import org.jspecify.annotations.Nullable;

/** A part of a workbook holds what no spreadsheet program writes: reading it any further would be guessing. */
public final class DamagedPart extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable String cell;

    /** {@code message} says what is wrong as the rest of a sentence that begins with the part or sheet. */
    public DamagedPart(String message) {
        this(null, message);
    }

    /** The same in a cell ({@code F12}), row ({@code 12:12}) or range of a sheet. */
    public DamagedPart(@Nullable String cell, String message) {
        super(message, null, false, false);
        this.cell = cell;
    }

    @Nullable
    public String cell() {
        return cell;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
