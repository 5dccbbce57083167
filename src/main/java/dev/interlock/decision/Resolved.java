package dev.interlock.decision;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Unblock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one table says of one target, or of all targets of a call that passes or fails as a whole.
 *
 * @param worst the worst outcome it could be once all facts are known; the outcome itself unless that is indeterminate
 * @param violations failing checks in order
 * @param matches the deciding one first
 * @param result the lock record a successful call would leave, null when it leaves none
 * @param own what each of several targets is answered by itself, when the call fails for one of them; else empty
 */
record Resolved(
        List<Target> targets,
        Outcome outcome,
        Outcome worst,
        List<CallError> violations,
        List<Match> matches,
        List<Missing> missing,
        List<Advisory> advisories,
        List<Unblock> unblocks,
        List<Instant> turningPoints,
        @Nullable LockedSnapshot result,
        List<TargetAnswer> own) {

    /** The target, or the first of them. */
    Target target() {
        return targets.get(0);
    }

    /** Whether a caller would be told the same of either. */
    boolean saysTheSameAs(Resolved other) {
        return outcome == other.outcome && CallError.sayTheSame(violations, other.violations);
    }
}
