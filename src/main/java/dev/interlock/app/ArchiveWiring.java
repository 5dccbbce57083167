package dev.interlock.app;

import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.RemoteIntake;
import dev.interlock.catalog.StoreAccess;
import dev.interlock.catalog.StoredVersions;
import dev.interlock.catalog.remote.Remote;
import dev.interlock.catalog.remote.RemoteBundle;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.trust.Admission;
import dev.interlock.policy.archive.trust.SignatureCheck;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Puts together whose archives are taken up, and pulls them; refuses to start with settings that are not whole. */
@ApplicationScoped
public class ArchiveWiring {

    @Produces
    @Singleton
    StoredVersions versions(StoreAccess store) {
        return new StoredVersions(store);
    }

    @Produces
    @Singleton
    Admission admission(InterlockConfig config, StoredVersions versions, InstantSource clock) {
        BundleConfig.Trust trust = config.bundle().trust(config.remote().url().isPresent());
        refuse(trust.faults());
        SignatureCheck check = Optional.ofNullable(trust.check()).orElseThrow();
        return new Admission(check, versions, clock);
    }

    @Produces
    @Singleton
    Remote remote(
            InterlockConfig config,
            Admission admission,
            Catalog catalog,
            Publishing publishing,
            StoredVersions versions,
            PullReport report,
            InstantSource clock) {
        RemoteConfig.Source source = config.remote().source();
        refuse(source.faults());
        return new Remote(Optional.ofNullable(source.source())
                .map(from -> new RemoteBundle(
                        from,
                        admission,
                        new RemoteIntake(catalog, publishing, versions, report),
                        clock,
                        RandomGenerator.getDefault())));
    }

    void start(@Observes StartupEvent started, Remote remote) {
        remote.bundle().ifPresent(RemoteBundle::start);
    }

    void stop(@Observes ShutdownEvent stopping, Remote remote) {
        remote.bundle().ifPresent(RemoteBundle::close);
    }

    private static void refuse(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults.stream()
                    .map(Diagnostic::line)
                    .collect(Collectors.joining("\n- ", "The service does not start:\n- ", "")));
        }
    }
}
