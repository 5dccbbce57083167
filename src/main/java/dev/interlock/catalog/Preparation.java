package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.decision.cases.CaseRunner;
import dev.interlock.decision.cases.RowCoverage;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes what decides of files, aside from what decides now. Never throws: a file that breaks the reader is a diagnostic.
 *
 * @param failingCasesRefuse whether a case that fails refuses the bundle, or is only reported
 */
public record Preparation(InstantSource clock, boolean failingCasesRefuse) {

    /**
     * What came of files.
     *
     * @param revision the revision the files have
     * @param read what could be read, though an error may refuse it; null when nothing could
     * @param decider null when a diagnostic is an error
     * @param diagnostics all findings, sorted; those of the cases are not among them
     */
    public record Prepared(
            SortedMap<String, byte[]> files,
            String revision,
            BundleReader.@Nullable Read read,
            @Nullable Decider decider,
            List<Diagnostic> diagnostics) {}

    /**
     * Reads files.
     *
     * @param previous a bundle to take over from what did not change; null when there is none
     */
    public Prepared read(SortedMap<String, byte[]> files, @Nullable Bundle previous) {
        try {
            BundleReader.Read read = BundleReader.read(files, previous);
            Bundle bundle = read.bundle();
            Decider decider = bundle == null ? null : new Decider(bundle);
            return new Prepared(files, read.revision(), read, decider, read.diagnostics());
        } catch (RuntimeException | StackOverflowError | AssertionError | OutOfMemoryError e) {
            return new Prepared(files, FileMap.revision(files), null, null, List.of(broken(e)));
        }
    }

    /** Runs the authors' cases. */
    public CaseRun cases(Decider decider) {
        try {
            return CaseRunner.run(decider, failingCasesRefuse, clock.instant());
        } catch (RuntimeException | StackOverflowError | AssertionError | OutOfMemoryError e) {
            return new CaseRun(List.of(), List.of(broken(e)), new RowCoverage(List.of(), List.of(), List.of()));
        }
    }

    /** A file that breaks the reader or a rule that throws while its cases run must not end the service. */
    private static Diagnostic broken(Throwable fault) {
        System.getLogger(Preparation.class.getName())
                .log(System.Logger.Level.ERROR, "Loading the bundle failed", fault);
        if (fault instanceof OutOfMemoryError) {
            return Diagnostic.error(
                    "bundle-failed",
                    "decision-tables",
                    null,
                    null,
                    "The bundle needs more memory than the service has",
                    "Hand in a smaller workbook, or have the operator give the service more memory");
        }
        return Diagnostic.error(
                "bundle-failed", "rules", null, null, "The bundle could not be loaded", "See the service's log");
    }
}
