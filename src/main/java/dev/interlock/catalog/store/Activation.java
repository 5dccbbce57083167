package dev.interlock.catalog.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision's coming to decide.
 *
 * @param number from 1, without gaps; the highest one decides
 * @param comparisonDigest the comparison that was acknowledged; null when there was none to acknowledge
 */
public record Activation(
        long number,
        String revision,
        String subject,
        Instant at,
        String reason,
        Kind kind,
        @Nullable String comparisonDigest) {

    /** How it came about. */
    public enum Kind {
        ACTIVATE("activate"),
        ROLLBACK("rollback"),
        FOLDER("folder"),
        REMOTE("remote");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return ACTIVATE;
        }
    }
}
