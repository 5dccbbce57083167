package dev.interlock.app;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.FolderWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the parts together and starts the watch over the bundle's folders. */
@ApplicationScoped
public class Wiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Catalog catalog(InterlockConfig config, InstantSource clock, LoadReport report) {
        BundleFolder folder =
                new BundleFolder(config.rules().path(), config.tables().path());
        boolean refuse = config.cases() == InterlockConfig.FailingCases.REFUSE;
        return new Catalog(folder, clock, refuse, report);
    }

    @Produces
    @Singleton
    FolderWatch watch(Catalog catalog) {
        return new FolderWatch(catalog);
    }

    void start(@Observes StartupEvent started, FolderWatch watch, InterlockConfig config) {
        watch.start(config.watch().period());
    }

    void stop(@Observes ShutdownEvent stopping, FolderWatch watch) {
        watch.close();
    }
}
