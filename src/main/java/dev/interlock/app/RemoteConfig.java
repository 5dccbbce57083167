package dev.interlock.app;

import dev.interlock.catalog.remote.BearerToken;
import dev.interlock.catalog.remote.RemoteSource;
import dev.interlock.policy.Diagnostic;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that bundle archives are pulled from, under `interlock.remote`; nothing is pulled without one. */
public interface RemoteConfig {

    Optional<URI> url();

    /** The only name of releases that is taken from there; needed with an address. */
    Optional<String> name();

    /** Sent as bearer token. */
    Optional<String> token();

    @WithDefault("30s")
    Duration period();

    @WithDefault("30s")
    Duration timeout();

    @WithDefault("5m")
    Duration longestWait();

    /** File that the last good archive is kept in. */
    @WithDefault("data/last-good.zip")
    Path kept();

    /**
     * What came of configuration.
     *
     * @param source null when nothing is pulled, or there is a fault
     * @param faults each of them refuses the start
     */
    record Source(@Nullable RemoteSource source, List<Diagnostic> faults) {}

    /** Where archives are pulled from, as configured. */
    default Source source() {
        if (url().isEmpty()) {
            boolean nothing = name().isEmpty() && token().isEmpty();
            return nothing
                    ? new Source(null, List.of())
                    : missing("url", "The address that releases are pulled from; without one nothing is");
        }
        if (name().isEmpty()) {
            return missing("name", "The name that the releases are made with");
        }
        RemoteSource source = new RemoteSource(
                url().get(),
                name().get(),
                token().map(BearerToken::new).orElse(null),
                period(),
                timeout(),
                longestWait(),
                kept());
        List<Diagnostic> faults = source.faults();
        return new Source(faults.isEmpty() ? source : null, faults);
    }

    private static Source missing(String key, String hint) {
        String message = "`interlock.remote." + key + "` is not set";
        return new Source(
                null, List.of(Diagnostic.error("remote-configuration", "interlock.remote", null, null, message, hint)));
    }
}
