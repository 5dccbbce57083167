package dev.interlock.catalog.store;

import dev.interlock.policy.bundle.BundleFile;
import java.time.Instant;
import java.util.List;

/**
 * A revision in the store: its files never change, and it may have been handed in more than once.
 *
 * @param at when it was first handed in
 * @param files sorted by path
 * @param submissions oldest first, never empty; the last one tells its state
 */
public record StoredRevision(String revision, Instant at, List<BundleFile> files, List<Submission> submissions) {

    /** The submission that counts. */
    public Submission latest() {
        return submissions.get(submissions.size() - 1);
    }

    /** Whether the checks let it pass when it was last handed in. */
    public boolean accepted() {
        return latest().accepted();
    }

    /** Whether this subject handed it in at any time. */
    public boolean handedInBy(String subject) {
        return submissions.stream().anyMatch(submission -> submission.subject().equals(subject));
    }
}
