package dev.interlock.api;

import dev.interlock.access.Access;
import dev.interlock.access.Identity;
import dev.interlock.access.SignIn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads `Authorization: Bearer ...` and asks who that is. Other schemes are for others: their sender is nobody here. */
@Singleton
public class BearerTokens implements HttpAuthenticationMechanism {

    /** Under this name a failure carries its {@link SignIn}. */
    static final String SIGN_IN = "sign-in";

    static final String REALM = "Bearer realm=\"interlock\"";

    /** Counts tokens that were not taken: wrong ones, and ones that could not be looked at or came too often. */
    private static final String REFUSALS = "interlock.sign.ins.refused";

    private static final String SCHEME = "bearer ";
    private static final Uni<SecurityIdentity> NOBODY = Uni.createFrom().nullItem();
    private static final SignIn TWO = new SignIn.Refused("A request may have one `Authorization` header");

    private final Access access;
    private final AnonymousCaller anonymous;
    private final Counter wrong;
    private final Counter unchecked;

    BearerTokens(Access access, AnonymousCaller anonymous, MeterRegistry registry) {
        this.access = access;
        this.anonymous = anonymous;
        wrong = registry.counter(REFUSALS, "reason", "wrong");
        unchecked = registry.counter(REFUSALS, "reason", "unchecked");
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        MultiMap headers = context.request().headers();
        String header = headers.get(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return NOBODY;
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return outcome(TWO);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return NOBODY;
        }
        String token = header.substring(SCHEME.length()).strip();
        Optional<SignIn> recalled = access.recall(token);
        if (recalled.isPresent()) {
            return outcome(recalled.get());
        }
        Context loop = Vertx.currentContext();
        Uni<SecurityIdentity> checked = Uni.createFrom()
                .completionStage(() -> access.signIn(token))
                .onItem()
                .transformToUni(this::outcome);
        return loop == null ? checked : checked.emitOn(work -> loop.runOnContext(ignored -> work.run()));
    }

    private Uni<SecurityIdentity> outcome(SignIn signIn) {
        if (!(signIn instanceof SignIn.Known)) {
            (signIn instanceof SignIn.Refused ? wrong : unchecked).increment();
        }
        return signIn instanceof SignIn.Known known
                ? Uni.createFrom().item(identity(known.identity()))
                : Uni.createFrom().failure(new AuthenticationFailedException(Map.of(SIGN_IN, signIn)));
    }

    /** What anybody may do without a token is not lost with one. */
    private SecurityIdentity identity(Identity identity) {
        Set<String> roles = new HashSet<>(identity.roles());
        roles.addAll(anonymous.roles());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(identity.subject()))
                .addRoles(roles)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", REALM));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
