package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.BundleReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is looked at before a revision may decide, besides that its files are sound and its cases pass. */
public interface Examination {

    /**
     * Findings about a revision that can decide.
     *
     * @param sections what goes into the report besides, by name: plain data for Jackson
     */
    record Analysis(List<Diagnostic> diagnostics, Map<String, ?> sections) {}

    /**
     * Which decisions a revision changes.
     *
     * @param json the comparison, JSON
     * @param digest the digest by which it is acknowledged; the same changes have the same
     */
    record Compared(String json, String digest) {}

    /** Looks at nothing, and lets no DRL in. */
    Examination NONE = new Examination() {};

    /**
     * Whether files may be read at all: before anything is compiled. By itself no DRL passes that does not decide already.
     *
     * @param active files of what decides; null when nothing does
     */
    default List<Diagnostic> admit(SortedMap<String, byte[]> files, @Nullable SortedMap<String, byte[]> active) {
        List<Diagnostic> refused = new ArrayList<>();
        for (String path : new TreeSet<>(files.keySet())) {
            byte[] known = active == null ? null : active.get(path);
            if (path.startsWith("rules/") && !Arrays.equals(files.get(path), known)) {
                refused.add(Diagnostic.error(
                        "rule-not-admitted",
                        path,
                        null,
                        null,
                        "Rules come from the operator's own folder or from a signed bundle",
                        "Leave the files under `rules/` as they are in the active revision"));
            }
        }
        return refused;
    }

    /**
     * Findings about the rows of a revision.
     *
     * @param run what came of its cases
     * @param active what decides; null when nothing does
     */
    default Analysis analyse(@Nullable Decider active, Decider candidate, CaseRun run) {
        return new Analysis(List.of(), Map.of());
    }

    /** Findings about the rows of what could be read of files that are at fault, so that all is told at once. */
    default List<Diagnostic> analyse(BundleReader.Read read) {
        return List.of();
    }

    /**
     * Which decisions a revision changes; null when that is not looked at, so that nothing has to be acknowledged.
     *
     * @param active what decides; null when nothing does
     */
    default @Nullable Compared compare(@Nullable Decider active, Decider candidate) {
        return null;
    }
}
