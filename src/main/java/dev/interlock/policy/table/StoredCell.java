package dev.interlock.policy.table;

/**
 * A cell that is not empty, as the file stores it.
 *
 * @param column counted from 0
 * @param value a String, BigDecimal or Boolean; {@link #FAULTY} when there is something there that was refused
 * @param date whether a number is shown as a date
 */
record StoredCell(int column, Object value, boolean date) {

    /** Stands for a value that is among the findings already. */
    static final Object FAULTY = new Object();
}
