package dev.interlock.api;

import dev.interlock.access.SignIn;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.store.Actor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refused tokens and missing roles into problems. Says what an honest caller can mend, and no more. */
public class RefusedAccess {

    /** Where what is asked for is an act, unless it only reads. */
    private static final String ACTS = "/v1/bundles";

    private final Reply reply;
    private final Actors actors;
    private final Publishing publishing;

    RefusedAccess(Reply reply, Actors actors, Publishing publishing) {
        this.reply = reply;
        this.actors = actors;
        this.publishing = publishing;
    }

    /** A token that is not good, or that cannot be checked. */
    @ServerExceptionMapper
    public RestResponse<byte[]> token(AuthenticationFailedException exception) {
        Object signIn = exception.getAttribute(BearerTokens.SIGN_IN);
        if (signIn instanceof SignIn.TooMany wait) {
            return later(ProblemKind.TOO_MANY_ATTEMPTS, wait.retryAfter());
        }
        if (signIn instanceof SignIn.Unavailable wait) {
            return later(ProblemKind.KEYS_OUT_OF_REACH, wait.retryAfter());
        }
        String told = signIn instanceof SignIn.Refused refused ? refused.told() : ProblemKind.UNAUTHORIZED.title();
        return challenge(told, BearerTokens.REALM + ", error=\"invalid_token\"");
    }

    /** No token where one is needed. */
    @ServerExceptionMapper
    public RestResponse<byte[]> nobody(UnauthorizedException exception) {
        return challenge("Send a token: `Authorization: Bearer ...`", BearerTokens.REALM);
    }

    /** A good token of somebody who lacks the role. */
    @ServerExceptionMapper
    public RestResponse<byte[]> lacking(ForbiddenException exception, RoutingContext call) {
        HttpMethod method = call.request().method();
        if (call.normalizedPath().startsWith(ACTS) && method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Actor actor = actors.current();
            String request = method + " " + call.normalizedPath();
            // The answer does not wait for the store.
            call.vertx()
                    .executeBlocking(
                            () -> {
                                publishing.acts().refused(actor, request);
                                return request;
                            },
                            false);
        }
        RestResponse<byte[]> response =
                reply.with(Problem.of(ProblemKind.FORBIDDEN, "The token is good, and none of its roles may do this"));
        headers(response)
                .putSingle(HttpHeaders.WWW_AUTHENTICATE, BearerTokens.REALM + ", error=\"insufficient_scope\"");
        return response;
    }

    private RestResponse<byte[]> challenge(String detail, String challenge) {
        RestResponse<byte[]> response = reply.with(Problem.of(ProblemKind.UNAUTHORIZED, detail));
        headers(response).putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return response;
    }

    private RestResponse<byte[]> later(ProblemKind kind, Duration wait) {
        RestResponse<byte[]> response = reply.with(Problem.of(kind, kind.title()));
        headers(response).putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()));
        return response;
    }

    private static MultivaluedMap<String, Object> headers(RestResponse<byte[]> response) {
        return response.getHeaders();
    }
}
