package dev.interlock.app;

import dev.interlock.access.Access;
import dev.interlock.access.FileTokenStore;
import dev.interlock.access.FourEyes;
import dev.interlock.access.Identity;
import dev.interlock.access.KnownToken;
import dev.interlock.access.OidcSettings;
import dev.interlock.access.OidcTokens;
import dev.interlock.access.OpenDecisions;
import dev.interlock.access.TokenStore;
import dev.interlock.access.TokenStrength;
import dev.interlock.catalog.StoreAccess;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together who may do what, from the settings; refuses to start with settings that are not whole. */
@ApplicationScoped
public class AccessWiring {

    private static final int BEFORE_OTHERS = 1;

    private final AccessConfig config;
    private final OidcSettings oidc;
    private final AccessReport report;

    AccessWiring(AccessConfig config, OidcConfig oidc, AccessReport report) {
        this.config = config;
        this.oidc = oidc.settings();
        this.report = report;
    }

    @Produces
    @Singleton
    TokenStore tokenStore(StoreAccess store) {
        return store.isShared() ? new StoreTokens(store) : new FileTokenStore(config.folder());
    }

    @Produces
    @Singleton
    OpenDecisions openDecisions() {
        return new OpenDecisions(config.anonymous()
                .map(anonymous -> anonymous == AccessConfig.Anonymous.CALLER)
                .orElse(!oidc.isSet()));
    }

    @Produces
    @Singleton
    FourEyes fourEyes() {
        return new FourEyes(config.fourEyes()
                .map(set -> set == AccessConfig.Switch.ON)
                .orElse(oidc.isSet() || !config.tokens().isEmpty()));
    }

    @Produces
    @Singleton
    Access access(AdminConfig admin, InstantSource clock) {
        List<String> faults = new ArrayList<>();
        if (oidc.isSet()) {
            faults.addAll(oidc.faults());
        }
        List<KnownToken> known = ConfiguredTokens.read(config.tokens(), faults);
        admin.token().flatMap(AccessWiring::faultOf).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(
                    "Who may do what is not whole, so the service does not start:\n- " + String.join("\n- ", faults));
        }
        Map<String, Identity> given = new HashMap<>();
        admin.token().ifPresent(text -> given.put(text, Identity.ofAdmin()));
        return new Access(given, known, oidc.isSet() ? new OidcTokens(oidc, clock) : null, clock, new SecureRandom());
    }

    private static Optional<String> faultOf(String token) {
        return TokenStrength.faultOf(token).map(fault -> "`INTERLOCK_ADMIN_TOKEN` " + fault);
    }

    void start(
            @Observes @Priority(BEFORE_OTHERS) StartupEvent started, Access access, FourEyes eyes, OpenDecisions open) {
        report.rules(oidc, eyes, open);
    }

    void stop(@Observes ShutdownEvent stopping, Access access) {
        access.close();
    }
}
