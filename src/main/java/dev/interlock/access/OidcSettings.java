package dev.interlock.access;

import dev.interlock.facts.NearestWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which OIDC provider is believed, as an operator set it; may be incomplete.
 *
 * @param issuer `iss` of its tokens, exactly
 * @param audience `aud` that its tokens for this service name; one of several is enough
 * @param keys where its key set is: `https://...` or `file:...`
 * @param rolesClaim claim that lists a person's groups: a name, or names with a dot between them for one inside another
 * @param subjectClaim claim that says who it is
 * @param groups groups that have a role, by role
 * @param skew by how much the provider's clock may differ
 */
public record OidcSettings(
        Optional<String> issuer,
        Set<String> audience,
        Optional<String> keys,
        String rolesClaim,
        String subjectClaim,
        Map<String, List<String>> groups,
        Duration skew) {

    public static final String USUAL_ROLES_CLAIM = "groups";
    public static final String USUAL_SUBJECT_CLAIM = "sub";

    /** As the configuration spells it: thirty seconds. */
    public static final String USUAL_SKEW = "30s";

    private static final Duration WIDEST_SKEW = Duration.ofMinutes(5);

    public OidcSettings {
        audience = Set.copyOf(audience);
        groups = Map.copyOf(groups);
    }

    /** Whether an operator set anything of it. */
    public boolean isSet() {
        return issuer.isPresent()
                || keys.isPresent()
                || !audience.isEmpty()
                || !groups.isEmpty()
                || !rolesClaim.equals(USUAL_ROLES_CLAIM)
                || !subjectClaim.equals(USUAL_SUBJECT_CLAIM)
                || !skew.equals(Duration.parse("PT" + USUAL_SKEW));
    }

    /** A sentence for each thing that is missing or will not do; empty when it is whole. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (issuer.isEmpty()) {
            faults.add("`interlock.oidc.issuer` is missing: the `iss` of the provider's tokens");
        }
        if (audience.isEmpty()) {
            faults.add(
                    "`interlock.oidc.audience` is missing: without it a token made for another service would do here");
        }
        if (keys.isEmpty()) {
            faults.add("`interlock.oidc.keys` is missing: where the provider's key set is, its `jwks_uri`");
        }
        keys.flatMap(KeySource::faultOf).ifPresent(fault -> faults.add("`interlock.oidc.keys` " + fault));
        if (groups.isEmpty()) {
            faults.add("`interlock.oidc.roles.*` is missing: no group has a role, so nobody could do anything");
        }
        groups.keySet().stream()
                .filter(role -> !Roles.ALL.contains(role))
                .sorted()
                .forEach(role -> faults.add("`interlock.oidc.roles." + role + "` is for no role"
                        + NearestWord.to(role, Roles.ALL)
                                .map(near -> "; did you mean `" + near + "`?")
                                .orElse(". The roles are " + String.join(", ", Roles.ALL))));
        if (rolesClaim.isBlank() || subjectClaim.isBlank()) {
            faults.add("`interlock.oidc.roles-claim` and `interlock.oidc.subject-claim` may not be blank");
        }
        if (skew.isNegative() || skew.compareTo(WIDEST_SKEW) > 0) {
            faults.add("`interlock.oidc.clock-skew` may be from `0s` to `5m`");
        }
        return faults;
    }
}
