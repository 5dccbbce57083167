package dev.interlock.catalog.store;

import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked: nothing of it is done, unless the code is `store-unsure`. What it held before is
 * still there.
 */
public final class StoreFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String explanation;

    /** Stable words for programs. */
    public enum Code {
        /** Another process has the embedded store open. */
        LOCKED("store-locked"),
        /** The folder cannot be made or written to. */
        UNWRITABLE("store-unwritable"),
        /** No room is left. */
        FULL("store-full"),
        /** The database does not answer. */
        UNREACHABLE("store-unreachable"),
        /** The database does not let this user in, or not do this. */
        DENIED("store-denied"),
        /** The tables are of a newer version of the service, or not of this service. */
        SCHEMA("store-schema"),
        /** What is stored is not what was stored. */
        DAMAGED("store-damaged"),
        /** Anything else. */
        FAILED("store-failed"),
        /** The connection went away during the commit: it may be done. */
        UNSURE("store-unsure"),
        /** The store was not opened. */
        UNAVAILABLE("store-unavailable");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public StoreFailure(Code code, String explanation, @Nullable Throwable cause) {
        super(code.word() + ": " + explanation, cause);
        this.code = code;
        this.explanation = explanation;
    }

    public Code code() {
        return code;
    }

    /** What happened, for people; names no class and no secret. */
    public String explanation() {
        return explanation;
    }
}
