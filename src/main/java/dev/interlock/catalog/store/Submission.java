package dev.interlock.catalog.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handing in of a revision.
 *
 * @param number grows by one over all submissions
 * @param subject who handed it in
 * @param madeFrom the revision it was made from; null when it stands for itself
 * @param accepted whether the checks let it pass then
 * @param report digest of the report's bytes in the store
 * @param comparison digest of the comparison's bytes in the store; null when it was not compared
 * @param comparisonDigest the digest by which a comparison is acknowledged; null when it was not compared
 */
public record Submission(
        long number,
        String revision,
        String subject,
        Instant at,
        String reason,
        Source source,
        @Nullable String madeFrom,
        boolean accepted,
        @JsonIgnore String report,
        @JsonIgnore @Nullable String comparison,
        @Nullable String comparisonDigest) {}
