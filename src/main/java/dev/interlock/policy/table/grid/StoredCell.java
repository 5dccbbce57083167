package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.look.CellLook;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not empty, as the file stores it.
 *
 * @param column counted from 0
 * @param value a String, BigDecimal or Boolean; {@link #FAULTY} when there is something there that was refused
 * @param date the day, when the number is shown as a date or a time; else null
 * @param look null when the file has no such look
 */
public record StoredCell(
        int column,
        Object value,
        @Nullable String date,
        @Nullable CellLook look) {

    /** Stands for a value that is among the findings already. */
    public static final Object FAULTY = new Object();
}
