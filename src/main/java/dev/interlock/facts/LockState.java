package dev.interlock.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock status of a question's snapshot at the question's instant, as rules found it.
 *
 * @param status `none`, `compliance-cooloff`, `compliance` or `expired`; null when the facts do not tell
 * @param lock the lock record; null when there is none
 * @param possible the statuses it may have; the status alone when that is known
 */
public record LockState(
        Question question,
        @Nullable String status,
        @Nullable LockedSnapshot lock,
        List<String> possible) {

    /** A status that is known. */
    public static LockState known(Question question, String status, @Nullable LockedSnapshot lock) {
        return new LockState(question, status, lock, List.of(status));
    }

    /** The status, or those it may have, as the rest of a sentence. */
    public String inWords() {
        return possible.size() == 1 ? possible.get(0) : String.join(" or ", possible);
    }

    public String edition() {
        return question.edition();
    }

    public String operation() {
        return question.operation();
    }
}
