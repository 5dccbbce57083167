package dev.interlock.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns what the HTTP layer refuses, and what should never happen, into problems. */
public class Failures {

    private static final Logger LOG = Logger.getLogger("dev.interlock.http");

    private final Reply reply;
    private final Offered offered;

    Failures(Reply reply, Offered offered) {
        this.reply = reply;
        this.offered = offered;
    }

    /** Refused by the HTTP layer: no such path, method or media type. */
    @ServerExceptionMapper
    public RestResponse<byte[]> refused(WebApplicationException exception, RoutingContext context) {
        int status = exception.getResponse().getStatus();
        ProblemKind kind = ProblemKind.ofStatus(status);
        if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
            return methodNotAllowed(offered.methods(context.request().path()));
        }
        if (kind == ProblemKind.NOT_FOUND && exception.getCause() instanceof RuntimeException) {
            // The HTTP layer takes a number it cannot read for a place that is not there.
            return reply.with(
                    Problem.of(ProblemKind.INVALID_REQUEST, "A value in the query or path is of another type"));
        }
        Problem problem = Problem.of(kind, detail(kind, context));
        return reply.with(new Problem(problem.type(), problem.title(), status, problem.detail(), null, List.of()));
    }

    private String detail(ProblemKind kind, RoutingContext context) {
        Offered.Call call = offered.call(
                context.request().method().name(), context.request().path());
        if (call != null
                && kind == ProblemKind.UNSUPPORTED_MEDIA_TYPE
                && !call.bodies().isEmpty()) {
            return "Send the body as " + quoted(call.bodies());
        }
        if (call != null
                && kind == ProblemKind.NOT_ACCEPTABLE
                && !call.answers().isEmpty()) {
            return "The answer comes as " + quoted(call.answers());
        }
        return kind.title();
    }

    private static String quoted(Set<String> types) {
        return types.stream().map(type -> "`" + type + "`").collect(Collectors.joining(" or "));
    }

    private RestResponse<byte[]> methodNotAllowed(Set<String> methods) {
        String allowed = String.join(", ", methods);
        RestResponse<byte[]> refusal =
                reply.with(Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "The methods here are " + allowed));
        return RestResponse.ResponseBuilder.create(refusal.getStatusInfo(), refusal.getEntity())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    /** A fault of ours: the log has it, the caller only learns that it is not theirs. */
    @ServerExceptionMapper
    public RestResponse<byte[]> failed(Throwable throwable) {
        if (throwable instanceof IllegalArgumentException && isBadMediaType(throwable.getMessage())) {
            return reply.with(
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A type is written like `application/json`"));
        }
        if (isOfTheConnection(throwable)) {
            tellOfBrokenCall(throwable);
            return reply.with(Problem.of(ProblemKind.MALFORMED_HTTP, "The call broke off"));
        }
        LOG.error("A request failed", throwable);
        if (throwable instanceof OutOfMemoryError) {
            return reply.with(Problem.of(ProblemKind.TOO_LITTLE_MEMORY, "Ask for less, or give it more memory"));
        }
        return reply.with(Problem.of(ProblemKind.FAILED, "The service's log says more"));
    }

    /** No fault of the service: a line is enough. */
    static void tellOfBrokenCall(Throwable cause) {
        LOG.infof("A call broke off: %s", cause.getMessage());
        LOG.debug("A call broke off", cause);
    }

    /**
     * A client that goes away, falls silent or breaks HTTP in the middle is no fault of the service. What it reads and writes
     * itself does not fail this way.
     */
    private static boolean isOfTheConnection(@Nullable Throwable throwable) {
        return throwable != null
                && !(throwable instanceof JsonProcessingException)
                && (throwable instanceof IOException || isOfTheConnection(throwable.getCause()));
    }

    /** The HTTP layer throws this for a `Content-Type` or `Accept` that is no media type. */
    private static boolean isBadMediaType(@Nullable String message) {
        return message != null && message.startsWith("Failed to parse media type");
    }
}
