package dev.interlock.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Limits the size of bodies by path, and answers with a problem where the HTTP server would answer with nothing. */
@Singleton
public class HttpLimits {

    /** Bytes of the largest body that is read as a whole. */
    static final long LARGEST_BODY = 8L << 20;

    private static final String STREAM = "/v1/decisions/stream";
    private static final int BEFORE_EVERYTHING = 1_000;

    private final Json json;

    HttpLimits(Json json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_EVERYTHING);
    }

    private void limit(RoutingContext context) {
        if (context.normalizedPath().equals(STREAM)) {
            context.next();
            return;
        }
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLong(length)) {
            refuse(context);
            return;
        }
        // A body sent in chunks tells no length: the server counts while it reads.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST_BODY);
        context.next();
    }

    private void refuse(RoutingContext context) {
        Problem problem =
                Problem.of(ProblemKind.TOO_LARGE, "A body may have " + LARGEST_BODY + " bytes; a stream has no limit");
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(json.write(problem)));
    }

    private static boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > LARGEST_BODY;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
