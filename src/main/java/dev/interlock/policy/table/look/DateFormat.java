package dev.interlock.policy.table.look;

/** Tells which of the number formats that every program knows by number show a number as a date or a time. */
final class DateFormat {

    private DateFormat() {}

    /** Whether it does, by its number. */
    static boolean isDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }
}
