package dev.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.interlock.catalog.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not done.
 *
 * @param message for people
 * @param current what it would have to be instead: the active revision, or the digest of the comparison; null when there is
 *     no such thing
 */
public record Denial(
        Reason reason, String message, @Nullable String current) {

    /** Stable words for programs. */
    public enum Reason {
        UNKNOWN_REVISION("unknown-revision"),
        /** Its checks found errors. */
        REVISION_REFUSED("revision-refused"),
        /** Nobody but who handed it in has approved what it changes now. */
        NOT_APPROVED("not-approved"),
        /** Who approves handed it in. */
        OWN_REVISION("own-revision"),
        COMPARISON_NOT_ACKNOWLEDGED("comparison-not-acknowledged"),
        /** The comparison that was acknowledged is not with what decides now. */
        COMPARISON_STALE("comparison-stale"),
        /** Another revision decides than the caller saw. */
        CONFLICT("conflict"),
        NOTHING_ACTIVE("nothing-active"),
        NOTHING_TO_ROLL_BACK("nothing-to-roll-back"),
        INVALID_REASON("invalid-reason"),
        INVALID_PATH("invalid-path"),
        STORE_UNAVAILABLE("store-unavailable"),
        STORE_FULL("store-full"),
        STORE_DAMAGED("store-damaged"),
        /** It may be done. */
        STORE_UNSURE("store-unsure");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }

        /** Whether it is the store that did not take it. */
        boolean isOfStore() {
            return this == STORE_UNAVAILABLE || this == STORE_FULL || this == STORE_DAMAGED || this == STORE_UNSURE;
        }
    }

    static Denial of(Reason reason, String message) {
        return new Denial(reason, message, null);
    }

    static Denial of(StoreFailure failure) {
        Reason reason = switch (failure.code()) {
            case FULL -> Reason.STORE_FULL;
            case DAMAGED -> Reason.STORE_DAMAGED;
            case UNSURE -> Reason.STORE_UNSURE;
            default -> Reason.STORE_UNAVAILABLE;
        };
        return new Denial(reason, failure.explanation(), null);
    }
}
