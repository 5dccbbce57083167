package dev.interlock.api;

import dev.interlock.catalog.Active;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Check;
import dev.interlock.catalog.Denial;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.StoreFollower;
import dev.interlock.catalog.remote.Remote;
import dev.interlock.catalog.remote.RemoteBundle;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.Diagnostic;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a revision decides; says what is wrong with the files, also while an older revision goes on deciding. */
@Readiness
@Singleton
public class BundleReadiness implements HealthCheck {

    private static final int SHOWN = 5;

    private final Catalog catalog;
    private final StoreFollower store;
    private final Remote remote;

    private final Publishing publishing;

    BundleReadiness(Catalog catalog, StoreFollower store, Remote remote, Publishing publishing) {
        this.catalog = catalog;
        this.store = store;
        this.remote = remote;
        this.publishing = publishing;
    }

    @Override
    public HealthCheckResponse call() {
        Active active = catalog.active();
        Check check = catalog.lastCheck();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("rule bundle").status(active != null);
        if (active != null) {
            response.withData("revision", active.decider().bundle().revision());
        }
        StoreFailure failure = store.failure();
        response.withData("store", failure == null ? "open" : failure.code().word() + ": " + failure.explanation());
        if (failure == null && check != null) {
            // Open, and a change of the folder could not be written to it.
            check.diagnostics().stream()
                    .filter(found -> found.code().startsWith("store-"))
                    .findFirst()
                    .ifPresent(found -> response.withData("store", found.code() + ": " + found.message()));
        }
        remote.bundle()
                .map(RemoteBundle::status)
                .ifPresent(pulled -> response.withData(
                        "remote",
                        pulled.errors().stream()
                                .findFirst()
                                .map(error -> "failing: " + error.code() + ": " + error.message())
                                .orElse("ok")));
        Denial unstored = publishing.acts().unstored();
        if (unstored != null) {
            response.withData("publishing", unstored.reason().word() + ": " + unstored.message());
        }
        if (check == null) {
            return response.withData("lastCheck", "none yet").build();
        }
        List<Diagnostic> errors =
                check.diagnostics().stream().filter(Diagnostic::isError).toList();
        response.withData("lastCheck", check.accepted() ? "accepted" : "refused");
        response.withData("errors", errors.size());
        for (int i = 0; i < Math.min(SHOWN, errors.size()); i++) {
            Diagnostic error = errors.get(i);
            String place = error.file()
                    + (error.sheet() == null ? "" : ", " + error.sheet())
                    + (error.cell() == null ? "" : ", " + error.cell());
            response.withData("error " + (i + 1), place + ": " + error.message());
        }
        return response.build();
    }
}
