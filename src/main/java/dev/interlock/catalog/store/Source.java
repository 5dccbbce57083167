package dev.interlock.catalog.store;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a revision came from. */
public enum Source {
    UPLOAD("upload"),
    FOLDER("folder"),
    REMOTE("remote"),
    COMMAND_LINE("command-line");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    static Source of(String word) {
        for (Source source : values()) {
            if (source.word.equals(word)) {
                return source;
            }
        }
        return UPLOAD;
    }
}
