package dev.interlock.facts;

import org.jspecify.annotations.Nullable;

/**
 * The lock status of a question's snapshot at the question's instant, as rules found it.
 *
 * @param status `none`, `compliance-cooloff`, `compliance` or `expired`; null when the facts do not tell
 * @param lock the lock record; null when there is none
 */
public record LockState(
        Question question,
        @Nullable String status,
        @Nullable LockedSnapshot lock) {

    public String edition() {
        return question.edition();
    }

    public String operation() {
        return question.operation();
    }
}
