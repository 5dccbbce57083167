package dev.interlock.api;

import dev.interlock.access.SignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refused tokens and missing roles into problems. Says what an honest caller can mend, and no more. */
public class RefusedAccess {

    private final Reply reply;

    RefusedAccess(Reply reply) {
        this.reply = reply;
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
    public RestResponse<byte[]> lacking(ForbiddenException exception) {
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
