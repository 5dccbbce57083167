package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock statuses a snapshot goes through as time passes.
 *
 * @param snapshotId ECS id of the snapshot
 * @param intervals in order, without gaps; the last one has no end
 */
public record Timeline(@JsonProperty("SnapshotId") String snapshotId, List<Interval> intervals) {

    /**
     * A time in which the status is the same.
     *
     * @param status `none`, `compliance-cooloff`, `compliance` or `expired`; null when the facts do not tell
     * @param from first instant of it; null when it has no beginning
     * @param to first instant after it; null when it has no end
     * @param edition governing edition of the table; null before the first one governs
     */
    public record Interval(
            @Nullable String status,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String edition,
            List<Possible> possible) {

        /** The same until another instant. */
        Interval until(@Nullable Instant later) {
            return new Interval(status, from, later, edition, possible);
        }
    }

    /**
     * What an operation does in the interval, by a row of the Transitions sheet.
     *
     * @param coolOff the requested cooling-off period it speaks of, null for any
     * @param duration the requested duration beside the current one it speaks of, null for any
     * @param effect what a successful call does to the lock, null when nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Possible(
            String operation,
            @Nullable String coolOff,
            @Nullable String duration,
            Outcome outcome,
            @JsonProperty("Code") @Nullable String code,
            @JsonProperty("HttpStatus") @Nullable Integer httpStatus,
            @Nullable String effect,
            Basis basis,
            String file,
            String sheet,
            int row) {}
}
