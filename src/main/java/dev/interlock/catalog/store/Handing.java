package dev.interlock.catalog.store;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A revision about to be handed in.
 *
 * @param revision `sha256:` and the digest over the files' digests
 * @param files content by path inside the bundle
 * @param reason why, in the words of who hands it in
 * @param madeFrom the revision it was made from; null when it stands for itself
 * @param accepted whether the checks let it pass
 * @param report what the checks said, JSON
 * @param comparison which decisions it changes, JSON; null when it was not compared
 * @param comparisonDigest digest of the comparison; null when it was not compared
 */
public record Handing(
        String revision,
        SortedMap<String, byte[]> files,
        Actor actor,
        String reason,
        Source source,
        @Nullable String madeFrom,
        boolean accepted,
        String report,
        @Nullable String comparison,
        @Nullable String comparisonDigest) {

    public Handing {
        reason = StoredText.of(reason);
    }

    long size() {
        long size = 2L * report.length() + (comparison == null ? 0 : 2L * comparison.length());
        for (byte[] file : files.values()) {
            size += file.length;
        }
        return size;
    }
}
