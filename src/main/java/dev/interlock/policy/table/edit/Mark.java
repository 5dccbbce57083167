package dev.interlock.policy.table.edit;

import dev.interlock.policy.Diagnostic;
import java.util.List;

/** What marks a faulty cell: its colour, and what the note on it says. */
record Mark(List<Diagnostic> findings) {

    /** Begins what we say in a note. What stands before it is the author's. */
    static final String BEGIN = "-- Interlock --";

    static final String ERROR_COLOUR = "FF8F85";
    static final String WARNING_COLOUR = "FFD966";

    private static final int MOST = 8;
    private static final int LONGEST = 1_000;

    static String colour(boolean error) {
        return error ? ERROR_COLOUR : WARNING_COLOUR;
    }

    boolean error() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    String text() {
        StringBuilder text = new StringBuilder(BEGIN);
        for (Diagnostic finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            text.append('\n')
                    .append(finding.severity().word())
                    .append(' ')
                    .append(finding.code())
                    .append(": ")
                    .append(cut(finding.message()));
            if (finding.hint() != null) {
                text.append("\nHint: ").append(cut(finding.hint()));
            }
        }
        int more = findings.size() - MOST;
        return more > 0 ? text.append("\nand ").append(more).append(" more").toString() : text.toString();
    }

    static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "...";
    }

    /** What an author wrote in a note, without what we did; empty when there is nothing of the author's in it. */
    static String others(String note) {
        int at = note.indexOf(BEGIN);
        return at < 0 ? note : note.substring(0, at).stripTrailing();
    }
}
