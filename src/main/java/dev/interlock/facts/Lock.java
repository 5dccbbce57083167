package dev.interlock.facts;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one lock on one instance.
 *
 * @param instance name of the instance as explanations show it (`Instance i-1`), or of what stands in for it
 * @param reason LockReason in lower case (`security`); null when there is none or it is not known
 * @param known false when the facts do not tell whether the instance is locked
 */
public record Lock(String instance, @Nullable String reason, boolean known) {

    public static Lock of(String instance, String reason) {
        return new Lock(instance, reason, true);
    }

    public static Lock none(String instance) {
        return new Lock(instance, null, true);
    }

    public static Lock unknown(String instance) {
        return new Lock(instance, null, false);
    }

    /** What is known of the lock, as the rest of a sentence about the instance. */
    public String inWords() {
        if (!known) {
            return "may be locked";
        }
        return reason == null ? "carries no lock" : "is locked for " + reason;
    }
}
