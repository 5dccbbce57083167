package dev.interlock.app;

import dev.interlock.access.OidcSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The OIDC provider whose tokens are believed; see the operators' guide. */
@ConfigMapping(prefix = "interlock.oidc")
public interface OidcConfig {

    Optional<String> issuer();

    Optional<Set<String>> audience();

    /** Where the provider's key set is: `https://...` or `file:...`. */
    Optional<String> keys();

    @WithDefault(OidcSettings.USUAL_ROLES_CLAIM)
    String rolesClaim();

    @WithDefault(OidcSettings.USUAL_SUBJECT_CLAIM)
    String subjectClaim();

    /** Groups that have a role, by role. */
    Map<String, List<String>> roles();

    @WithDefault(OidcSettings.USUAL_SKEW)
    Duration clockSkew();

    default OidcSettings settings() {
        return new OidcSettings(
                issuer(), audience().orElse(Set.of()), keys(), rolesClaim(), subjectClaim(), roles(), clockSkew());
    }
}
