package dev.interlock.policy.bundle;

import dev.interlock.policy.Diagnostic;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that decides, found sound. Immutable.
 *
 * @param revision `sha256:` and the digest over the files' digests
 * @param manifest what `rules/bundle.yaml` says
 * @param files every file that belongs to it, sorted by path
 * @param tables by name
 * @param warnings diagnostics that do not refuse it, sorted
 */
public record Bundle(
        String revision,
        Manifest manifest,
        List<BundleFile> files,
        SortedMap<String, LawTable> tables,
        List<Diagnostic> warnings) {

    /** Whether all its rules are those the service was built with. */
    public boolean hasShippedRules() {
        return tables.values().stream().allMatch(table -> table.rules().shipped());
    }
}
