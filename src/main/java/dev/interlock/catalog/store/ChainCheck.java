package dev.interlock.catalog.store;

import org.jspecify.annotations.Nullable;

/**
 * What came of walking the audit trail.
 *
 * @param records how many records fit
 * @param head the last one that fits
 * @param fault the first that does not; null when all do
 */
public record ChainCheck(
        long records, AuditHead head, @Nullable Fault fault) {

    /** How a record does not fit. */
    public enum Kind {
        /** The content is not what its hash was made of. */
        CHANGED,
        /** There is no record of this number, and there are later ones. */
        MISSING,
        /** It does not name the record before. */
        UNCHAINED,
        /** The trail ends before this number. */
        TRUNCATED,
        /** It is past the end of the trail. */
        ADDED
    }

    /**
     * The first record that does not fit.
     *
     * @param number its number
     */
    public record Fault(long number, Kind kind) {

        /** For people. */
        public String message() {
            return switch (kind) {
                case CHANGED -> "Record " + number + " was changed";
                case MISSING -> "Record " + number + " is missing";
                case UNCHAINED -> "Record " + number + " does not follow the one before";
                case TRUNCATED -> "The trail is cut off: record " + number + " is missing";
                case ADDED -> "Record " + number + " is past the end of the trail";
            };
        }
    }

    public boolean isSound() {
        return fault == null;
    }
}
