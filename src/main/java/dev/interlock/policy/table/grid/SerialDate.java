package dev.interlock.policy.table.grid;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Dates as workbooks store them: numbers of days. */
final class SerialDate {

    private static final int LAST = 2_958_465;
    /** The day that is in the calendar of spreadsheet programs and in no other. */
    private static final int LEAP_DAY_OF_1900 = 60;

    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private SerialDate() {}

    /** The day as a person sees it, {@code 2026-06-20}; the number when it is none. */
    static String show(BigDecimal number, boolean from1904) {
        int days = number.intValue() + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
        if (days < 1 || days > LAST || number.abs().compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return number.toPlainString();
        }
        if (days == LEAP_DAY_OF_1900) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, days < LEAP_DAY_OF_1900 ? 31 : 30)
                .plusDays(days)
                .toString();
    }
}
