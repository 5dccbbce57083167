package dev.interlock.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns what the HTTP layer refuses, and what should never happen, into problems. */
public class Failures {

    private static final Logger LOG = Logger.getLogger("dev.interlock.http");

    private final Reply reply;

    Failures(Reply reply) {
        this.reply = reply;
    }

    /** Refused by the HTTP layer: no such path, method or media type. */
    @ServerExceptionMapper
    public RestResponse<byte[]> refused(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        ProblemKind kind = ProblemKind.ofStatus(status);
        Problem problem = Problem.of(kind, kind.title());
        return reply.with(new Problem(problem.type(), problem.title(), status, problem.detail(), null, List.of()));
    }

    /** A fault of ours: the log has it, the caller only learns that it is not theirs. */
    @ServerExceptionMapper
    public RestResponse<byte[]> failed(Throwable throwable) {
        if (throwable instanceof IllegalArgumentException && isBadMediaType(throwable.getMessage())) {
            return reply.with(
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A type is written like `application/json`"));
        }
        LOG.error("A request failed", throwable);
        if (throwable instanceof OutOfMemoryError) {
            return reply.with(Problem.of(ProblemKind.TOO_LITTLE_MEMORY, "Ask for less, or give it more memory"));
        }
        return reply.with(Problem.of(ProblemKind.FAILED, "The service's log says more"));
    }

    /** The HTTP layer throws this for a `Content-Type` or `Accept` that is no media type. */
    private static boolean isBadMediaType(@Nullable String message) {
        return message != null && message.startsWith("Failed to parse media type");
    }
}
