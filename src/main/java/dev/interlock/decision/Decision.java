package dev.interlock.decision;

import dev.interlock.facts.Missing;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Unblock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param decisionId unique, ordered by time
 * @param operation the operation in the governing edition's spelling
 * @param asOf the instant it was made for
 * @param error the error the call would get; null unless the outcome is `fails`
 * @param violations every failing check in order; the first is the error
 * @param targets what becomes of each named target
 * @param result what a successful call would answer ({@code LockedSnapshotInfo}); null when it answers nothing of ours
 * @param matches rows and rules that took part, the deciding one first
 * @param missing facts that would change the answer; empty unless the outcome is `indeterminate` or a result is partial
 * @param validUntil the first instant at which time alone changes the answer; null when it never does
 */
public record Decision(
        String decisionId,
        String operation,
        Instant asOf,
        Outcome outcome,
        @Nullable CallError error,
        List<CallError> violations,
        List<TargetAnswer> targets,
        @Nullable Map<String, Object> result,
        List<Match> matches,
        List<Missing> missing,
        List<Advisory> advisories,
        @Nullable Instant validUntil,
        List<Unblock> unblock,
        Policy policy) {

    /** Whether a caller would be told the same by either: outcome, errors in their order, and the result. */
    public boolean saysTheSameAs(Decision other) {
        return outcome == other.outcome
                && CallError.sayTheSame(violations, other.violations)
                && Objects.equals(result, other.result);
    }

    /**
     * The law a decision rests on.
     *
     * @param revision revision of the rule bundle
     * @param editions date of the governing edition of each table that took part
     */
    public record Policy(String revision, Map<String, String> editions) {}
}
