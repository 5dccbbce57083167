package dev.interlock.app;

import dev.interlock.access.FourEyes;
import dev.interlock.catalog.BundleFolder;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.FirstLook;
import dev.interlock.catalog.FolderMode;
import dev.interlock.catalog.FolderWatch;
import dev.interlock.catalog.LawExamination;
import dev.interlock.catalog.Preparation;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.ServedRevisions;
import dev.interlock.catalog.StoreAccess;
import dev.interlock.catalog.StoreFollower;
import dev.interlock.catalog.store.StoreSettings;
import dev.interlock.policy.Diagnostic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
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
    StoreAccess store(InterlockConfig config, InstantSource clock) {
        InterlockConfig.Store store = config.store();
        StoreSettings settings = store.url()
                .map(url -> StoreSettings.postgresql(
                        postgresql(url), store.user(), store.password().orElse("")))
                .orElseGet(() -> StoreSettings.embedded(store.path()));
        return new StoreAccess(settings, clock);
    }

    private static String postgresql(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new ConfigurationException("The service does not start:\n"
                    + "- interlock.store.url: store-url: it is not the address of a PostgreSQL. Write it like"
                    + " `jdbc:postgresql://host/database`, or leave it out for the embedded store");
        }
        return url;
    }

    @Produces
    @Singleton
    Preparation preparation(InterlockConfig config, InstantSource clock) {
        return new Preparation(clock, config.cases() == InterlockConfig.FailingCases.REFUSE);
    }

    @Produces
    @Singleton
    ServedRevisions served(StoreAccess store) {
        return new ServedRevisions(store);
    }

    @Produces
    @Singleton
    Catalog catalog(
            InterlockConfig config,
            Preparation preparation,
            StoreAccess store,
            ServedRevisions served,
            LoadReport report) {
        BundleFolder folder =
                new BundleFolder(config.rules().path(), config.tables().path());
        FolderMode mode = config.folder().orElse(store.isShared() ? FolderMode.SEED : FolderMode.FOLLOW);
        return new Catalog(folder, preparation, store, mode, report, now -> {
            served.decides(now);
            report.decides(now);
        });
    }

    /** What is published is looked at more strictly than what an operator puts into the folder. */
    @Produces
    @Singleton
    Publishing publishing(
            Catalog catalog, StoreAccess store, InstantSource clock, FourEyes fourEyes, InterlockConfig config) {
        Preparation strict = new Preparation(clock, config.publish().cases() == InterlockConfig.FailingCases.REFUSE);
        return new Publishing(catalog, store, strict, examination(config), fourEyes.on());
    }

    private static LawExamination examination(InterlockConfig config) {
        return new LawExamination(
                config.publish().uncovered() == InterlockConfig.FailingCases.REFUSE
                        ? Diagnostic.Severity.ERROR
                        : Diagnostic.Severity.WARNING);
    }

    @Produces
    @Singleton
    FirstLook firstLook(Catalog catalog, InterlockConfig config, LoadReport report) {
        return new FirstLook(catalog, examination(config), report::found);
    }

    @Produces
    @Singleton
    StoreFollower follower(Catalog catalog, StoreAccess store) {
        return new StoreFollower(catalog, store);
    }

    @Produces
    @Singleton
    FolderWatch watch(Catalog catalog, StoreFollower follower, AdminSignIn admin, FirstLook look) {
        return new FolderWatch(catalog, () -> {
            follower.begin();
            admin.begin();
            look.begin();
        });
    }

    void start(
            @Observes StartupEvent started,
            StoreAccess store,
            Catalog catalog,
            StoreFollower follower,
            FolderWatch watch,
            AdminSignIn admin,
            InterlockConfig config) {
        admin.atStart();
        store.start(() -> {
            catalog.refresh();
            follower.begin();
        });
        watch.start(config.watch().workable());
    }

    void stop(@Observes ShutdownEvent stopping, FolderWatch watch, StoreFollower follower, StoreAccess store) {
        watch.close();
        follower.close();
        store.close();
    }
}
