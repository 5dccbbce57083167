package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlock.decision.Decider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions change when a candidate bundle takes the place of the active one: complete over the finite domain the
 * rows of both speak of and over the limits of numbers and times, for every instant.
 *
 * @param digest `sha256:` and the digest of everything else here, by which the comparison is acknowledged
 * @param from revision that decides now; null when nothing decided before
 * @param to revision of the candidate
 * @param rulesChanged tables whose DRL differs, sorted
 * @param compared how many situations were decided by both sides; those that nothing can have changed are left out
 * @param differing how many of them are decided differently
 * @param wordingChanges rows that decide as before and say it in other words
 * @param differences in classes; sorted by table, time, aspect and operation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BundleComparison(
        String digest,
        @Nullable String from,
        String to,
        List<String> rulesChanged,
        int compared,
        int differing,
        int wordingChanges,
        List<Difference> differences) {

    /**
     * Compares two bundles.
     *
     * @param active what decides now; null when nothing does
     * @throws dev.interlock.decision.RuleFailure when rules of either fail
     */
    public static BundleComparison of(@Nullable Decider active, Decider candidate) {
        return new BundlePair(active, candidate).compare();
    }

    /** The comparison as CSV (RFC 4180), one class a line. */
    public byte[] csv() {
        return DifferenceTable.csv(differences);
    }

    /** How many classes there are. */
    public int classes() {
        return differences.size();
    }

    BundleComparison signed() {
        return new BundleComparison(
                CanonicalDigest.of(this), from, to, rulesChanged, compared, differing, wordingChanges, differences);
    }
}
