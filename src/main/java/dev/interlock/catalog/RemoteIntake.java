package dev.interlock.catalog;

import dev.interlock.catalog.remote.ArchiveIntake;
import dev.interlock.catalog.remote.RemoteStatus;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.bundle.BundleFile;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Publishes what is pulled from an address: who configured the address and its keys has approved what comes from there. */
public final class RemoteIntake implements ArchiveIntake {

    private final Catalog catalog;
    private final Publishing publishing;
    private final StoredVersions versions;
    private final Consumer<RemoteStatus> report;

    /** @param report told how pulling goes, after each look */
    public RemoteIntake(
            Catalog catalog, Publishing publishing, StoredVersions versions, Consumer<RemoteStatus> report) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.versions = versions;
        this.report = report;
    }

    @Override
    public List<Diagnostic> take(Admitted admitted, Origin origin) {
        if (origin == Origin.KEPT && versions.highest(nameOf(admitted)) != null) {
            // The store knows what came after it; the copy on disk is for a store that was lost.
            return List.of();
        }
        Upload upload = new Upload(
                admitted.archive().files(),
                true,
                !admitted.signers().isEmpty(),
                Actor.REMOTE,
                "Version " + admitted.archive().manifest().release().version() + " was pulled",
                Source.REMOTE);
        Attempt<Draft> attempt = publishing.draft(upload);
        if (attempt instanceof Attempt.Denied<Draft> denied) {
            return List.of(of(denied.denial()));
        }
        Draft draft = ((Attempt.Done<Draft>) attempt).value();
        if (!draft.accepted()) {
            return draft.diagnostics();
        }
        Attempt<Activation> activated = publishing.takeUp(draft.revision(), Actor.REMOTE, upload.reason());
        if (activated instanceof Attempt.Denied<Activation> denied) {
            return List.of(of(denied.denial()));
        }
        try {
            versions.takenUp(admitted, Actor.REMOTE);
        } catch (StoreFailure e) {
            return List.of(StoreFindings.of(e));
        }
        return draft.diagnostics();
    }

    private static String nameOf(Admitted admitted) {
        return admitted.archive().manifest().release().name();
    }

    @Override
    public boolean isReady() {
        catalog.awaitFirstLook();
        return versions.canBeAsked();
    }

    @Override
    public void told(RemoteStatus status) {
        report.accept(status);
    }

    @Override
    public Collection<BundleFile> active() {
        Active active = catalog.active();
        return active == null ? List.of() : active.decider().bundle().files();
    }

    private static Diagnostic of(Denial denial) {
        return Diagnostic.error(denial.reason().word(), "bundle", null, null, denial.message(), null);
    }
}
