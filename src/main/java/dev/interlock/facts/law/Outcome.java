package dev.interlock.facts.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of the call, the worst first. {@link #INDETERMINATE} is never written in a sheet. */
public enum Outcome {
    FAILS("fails"),
    /** A missing fact would change the answer. */
    INDETERMINATE("indeterminate"),
    /** The call is answered without error, but what it asks for does not happen. */
    ACCEPTED_NOT_EXECUTED("accepted-not-executed"),
    /** The governing edition says nothing. */
    UNDOCUMENTED("undocumented"),
    /** No lock stands in the way; never a promise of success. */
    UNAFFECTED("unaffected");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The worse of two outcomes. */
    public static Outcome worse(Outcome one, Outcome other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
