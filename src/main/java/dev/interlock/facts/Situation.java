package dev.interlock.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and one lock that bears on its target, or does not, or might, as rules found it.
 *
 * @param question the question as it was asked
 * @param disk the disk through which the lock bears on the target, null when there is none
 * @param because the finding in words
 * @param facts names of the facts it rests on
 * @param missing the fact that would tell of the lock; null when it is known
 */
public record Situation(
        Question question,
        Lock lock,
        @Nullable Disk disk,
        String because,
        List<String> facts,
        @Nullable Missing missing) {

    public String edition() {
        return question.edition();
    }

    public String operation() {
        return question.operation();
    }

    /** Kind of the operation's own target. */
    public String kind() {
        return question.kind();
    }

    /** Status of the disk; null when not known or there is no disk. */
    public @Nullable String diskStatus() {
        return disk == null ? null : disk.status();
    }
}
