package dev.interlock.policy.table;

/**
 * A column of a sheet.
 *
 * @param header its header text
 * @param presence whether it may be left out, or its cells empty
 * @param lines whether its text may hold line breaks
 */
record Column(String header, Presence presence, CellRule rule, boolean lines) {

    enum Presence {
        /** Each row has a value. */
        VALUE,
        /** The column is there; a cell may be empty. Without this, a condition deleted with its column would be lost. */
        COLUMN,
        /** The column may be left out. */
        OPTIONAL
    }

    /** A column in which each row has a value. */
    static Column value(String header, CellRule rule) {
        return new Column(header, Presence.VALUE, rule, false);
    }

    /** A column that has to be there, with cells that may be empty. */
    static Column column(String header, CellRule rule) {
        return new Column(header, Presence.COLUMN, rule, false);
    }

    /** A column that may be left out. */
    static Column optional(String header, CellRule rule) {
        return new Column(header, Presence.OPTIONAL, rule, false);
    }

    /** A column of remarks, which may be left out. */
    static Column remark(String header) {
        return new Column(header, Presence.OPTIONAL, CellRules.TEXT, true);
    }
}
