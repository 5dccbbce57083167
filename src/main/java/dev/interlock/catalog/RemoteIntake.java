package dev.interlock.catalog;

import dev.interlock.catalog.remote.ArchiveIntake;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.bundle.BundleFile;
import java.util.Collection;
import java.util.List;

/** Publishes what is pulled from an address: who configured the address and its keys has approved what comes from there. */
public final class RemoteIntake implements ArchiveIntake {

    private final Catalog catalog;
    private final Publishing publishing;
    private final StoredVersions versions;

    public RemoteIntake(Catalog catalog, Publishing publishing, StoredVersions versions) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.versions = versions;
    }

    @Override
    public List<Diagnostic> take(Admitted admitted, Origin origin) {
        if (origin == Origin.KEPT && catalog.active() != null) {
            // The store knows what decides; the copy on disk is for a start without either.
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

    @Override
    public Collection<BundleFile> active() {
        Active active = catalog.active();
        return active == null ? List.of() : active.decider().bundle().files();
    }

    private static Diagnostic of(Denial denial) {
        return Diagnostic.error(denial.reason().word(), "bundle", null, null, denial.message(), null);
    }
}
