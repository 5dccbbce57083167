package dev.interlock.policy.analysis;

import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation an Impact sheet can tell from others. A value that is null is not known, or no row asks for it.
 *
 * @param lockReason of the lock that bears on the target; null when it is not told whether there is one
 */
record Combination(
        @Nullable String lockReason,
        @Nullable String diskStatus,
        @Nullable String source) {

    /** Whether the row's conditions hold for certain. */
    boolean meets(ImpactRow row) {
        return concerns(row.lockReason())
                && row.diskStatus().holds(diskStatus)
                && row.createdFrom().holds(source);
    }

    /** Whether the row's conditions hold, or would for some value that is not known. */
    boolean mayMeet(ImpactRow row) {
        return concerns(row.lockReason())
                && row.diskStatus().mayHold(diskStatus)
                && row.createdFrom().mayHold(source);
    }

    boolean meets(DefaultRow row) {
        return concerns(row.lockReason());
    }

    /** A row speaks of a lock that is not known as if it were the one it names. */
    private boolean concerns(Condition reason) {
        return lockReason == null || reason.holds(lockReason);
    }

    /** What is told, by column: {@code Lock reason `security`, Disk status `In_use`}. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (lockReason != null) {
            words.add("Lock reason " + Phrases.quoted(lockReason));
        }
        if (diskStatus != null) {
            words.add("Disk status " + Domain.statusesInWords(List.of(diskStatus)));
        }
        if (source != null) {
            words.add("Created from " + Phrases.quoted(source));
        }
        return String.join(", ", words);
    }
}
