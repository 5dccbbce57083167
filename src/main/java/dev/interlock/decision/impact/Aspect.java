package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonValue;

/** In what two decisions differ; the first that applies, in this order. */
public enum Aspect {
    /** Outcome, code or HTTP status: what a caller sees first. */
    ANSWER("answer"),
    /** What a successful call returns. */
    RESULT("result"),
    /** A check that is told beside the one that gives the error, or the order of those checks. */
    VIOLATIONS("violations"),
    /** The answer where a fact is not told. */
    FACTS_NOT_TOLD("facts-not-told");

    private final String word;

    Aspect(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
