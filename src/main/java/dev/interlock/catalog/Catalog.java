package dev.interlock.catalog;

import dev.interlock.decision.CaseRunner;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows which revision decides. A load prepares everything aside, cases included, and then swaps one reference; a bundle
 * that is not sound leaves the one before in place.
 */
public final class Catalog {

    private final BundleFolder folder;
    private final InstantSource clock;
    private final boolean failingCasesRefuse;
    private final Consumer<Check> listener;
    private volatile @Nullable Active active;
    private volatile @Nullable Check lastCheck;

    /**
     * A catalog that has not looked at its folder yet.
     *
     * @param failingCasesRefuse whether a case that fails refuses the bundle, or is only reported
     * @param listener told of every check that found something new
     */
    public Catalog(BundleFolder folder, InstantSource clock, boolean failingCasesRefuse, Consumer<Check> listener) {
        this.folder = folder;
        this.clock = clock;
        this.failingCasesRefuse = failingCasesRefuse;
        this.listener = listener;
    }

    /** The revision that decides; null before the first sound bundle. */
    public @Nullable Active active() {
        return active;
    }

    /** The last look at the files; null before the first. */
    public @Nullable Check lastCheck() {
        return lastCheck;
    }

    public BundleFolder folder() {
        return folder;
    }

    /** Looks at the files and lets them decide if they are sound. Never throws: what is wrong is in the check. */
    public synchronized Check refresh() {
        Check check = check();
        lastCheck = check;
        listener.accept(check);
        return check;
    }

    private Check check() {
        SortedMap<String, byte[]> files;
        try {
            files = folder.read();
        } catch (IOException e) {
            return refused(null, List.of(unreadable()));
        }
        try {
            return load(files);
        } catch (RuntimeException | StackOverflowError | AssertionError | OutOfMemoryError e) {
            // A file that breaks the reader or a rule that throws while its cases run must not end the watch.
            Diagnostic fault = Diagnostic.error(
                    "bundle-failed", "rules", null, null, "The bundle could not be loaded", "See the service's log");
            System.getLogger(Catalog.class.getName()).log(System.Logger.Level.ERROR, "Loading the bundle failed", e);
            return refused(null, List.of(fault));
        }
    }

    private Check load(SortedMap<String, byte[]> files) {
        Active before = active;
        BundleReader.Read read = BundleReader.read(
                files, before == null ? null : before.decider().bundle());
        Bundle bundle = read.bundle();
        if (bundle == null) {
            return refused(read.revision(), read.diagnostics());
        }
        Decider decider = new Decider(bundle);
        if (!failingCasesRefuse) {
            // Cases that can refuse nothing need not be waited for.
            activate(decider, files);
        }
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        diagnostics.addAll(
                CaseRunner.run(decider, failingCasesRefuse, clock.instant()).diagnostics());
        diagnostics.sort(null);
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            decider.retire();
            return refused(read.revision(), diagnostics);
        }
        activate(decider, files);
        return new Check(clock.instant(), read.revision(), true, List.copyOf(diagnostics));
    }

    private void activate(Decider decider, SortedMap<String, byte[]> files) {
        Active before = active;
        if (before != null && before.decider() == decider) {
            return;
        }
        if (before != null
                && before.decider().bundle().revision().equals(decider.bundle().revision())) {
            decider.retire();
            return;
        }
        active = new Active(decider, files, clock.instant());
        if (before != null) {
            before.decider().retire();
        }
    }

    private Check refused(@Nullable String revision, List<Diagnostic> diagnostics) {
        return new Check(clock.instant(), revision, false, List.copyOf(diagnostics));
    }

    private static Diagnostic unreadable() {
        return Diagnostic.error(
                "bundle-unreadable",
                "rules",
                null,
                null,
                "The folders of the bundle cannot be read",
                "Check `interlock.rules.path`, `interlock.tables.path` and who may read them");
    }
}
