package dev.interlock.app;

import dev.interlock.catalog.FolderMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; see the operators' guide. */
@ConfigMapping(prefix = "interlock")
public interface InterlockConfig {

    Rules rules();

    Tables tables();

    Watch watch();

    BundleConfig bundle();

    RemoteConfig remote();

    Store store();

    /**
     * What the folders are: `follow` lets a folder that changed decide, `seed` takes it up once, when nothing was ever
     * activated. By itself `follow`, and with PostgreSQL `seed`.
     */
    Optional<FolderMode> folder();

    /** Whether an author's case that fails refuses the bundle, or is only reported. */
    @WithDefault("warn")
    FailingCases cases();

    Publish publish();

    /** What refuses a revision that is handed in, besides errors. */
    interface Publish {
        /** What becomes of a revision with a failing case. */
        @WithDefault("refuse")
        FailingCases cases();

        /** What becomes of a revision with a new row that no case meets. */
        @WithDefault("refuse")
        FailingCases uncovered();
    }

    /** The folder that stands for `rules/`. */
    interface Rules {
        @WithDefault("rules")
        Path path();
    }

    /** The folder that stands for `decision-tables/`. */
    interface Tables {
        @WithDefault("decision-tables")
        Path path();
    }

    /** Where revisions, activations and the audit trail are kept. */
    interface Store {
        /** The folder of the embedded store. */
        @WithDefault("data")
        Path path();

        /** JDBC URL of a PostgreSQL database, in place of the embedded store. */
        Optional<String> url();

        @WithDefault("interlock")
        String user();

        Optional<String> password();
    }

    /** How often the folders are looked at; a change is taken up once two looks in a row agree. */
    interface Watch {
        @WithDefault("200ms")
        Duration period();

        /** The period, or what a watch can do that comes closest to it. */
        default Duration workable() {
            return period().compareTo(SHORTEST) < 0 ? SHORTEST : period();
        }

        /** Looking more often finds nothing sooner, and keeps a processor busy. */
        Duration SHORTEST = Duration.ofMillis(100);
    }

    /** What becomes of a bundle with a failing case. */
    enum FailingCases {
        WARN,
        REFUSE
    }
}
