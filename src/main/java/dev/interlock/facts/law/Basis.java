package dev.interlock.facts.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** How firmly the source says so. */
public enum Basis {
    /** The publisher prints it. */
    PRINTED("printed"),
    /** It follows from printed text. */
    DERIVED("derived"),
    /** The publisher is silent or contradicts itself; this is our resolution. */
    INFERRED("inferred");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
