package dev.interlock.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator can set; see the operators' guide. */
@ConfigMapping(prefix = "interlock")
public interface InterlockConfig {

    Rules rules();

    Tables tables();

    Watch watch();

    BundleConfig bundle();

    RemoteConfig remote();

    /** Whether an author's case that fails refuses the bundle, or is only reported. */
    @WithDefault("warn")
    FailingCases cases();

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

    /** How often the folders are looked at; a change is taken up once two looks in a row agree. */
    interface Watch {
        @WithDefault("200ms")
        Duration period();
    }

    /** What becomes of a bundle with a failing case. */
    enum FailingCases {
        WARN,
        REFUSE
    }
}
