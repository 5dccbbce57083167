package dev.interlock.api;

import dev.interlock.access.Identity;
import dev.interlock.access.OpenDecisions;
import dev.interlock.access.Roles;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Who shows no token: may do what a caller may, or nothing. */
@Singleton
public class AnonymousCaller implements IdentityProvider<AnonymousAuthenticationRequest> {

    private final Set<String> roles;
    /** Made once: most requests of an open service are its. */
    private final Uni<SecurityIdentity> identity;

    AnonymousCaller(OpenDecisions open) {
        roles = open.on() ? Set.of(Roles.CALLER) : Set.of();
        identity = Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setAnonymous(true)
                        .setPrincipal(new QuarkusPrincipal(Identity.ANONYMOUS))
                        .addRoles(roles)
                        .build());
    }

    /** What somebody without a token may do. */
    Set<String> roles() {
        return roles;
    }

    @Override
    public Class<AnonymousAuthenticationRequest> getRequestType() {
        return AnonymousAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            AnonymousAuthenticationRequest request, AuthenticationRequestContext context) {
        return identity;
    }
}
