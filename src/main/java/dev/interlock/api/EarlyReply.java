package dev.interlock.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers with a problem before any resource is asked. */
@Singleton
class EarlyReply {

    private static final long MILLIS_TO_READ_IT = 1_000;

    private final Json json;

    EarlyReply(Json json) {
        this.json = json;
    }

    /** The problem as the answer, and the connection open for the next call. */
    void refuse(RoutingContext context, ProblemKind kind, String detail) {
        send(context, kind, detail, context.response());
    }

    /**
     * The problem as the answer, and the connection closed: what is left of the body is not kept. It is read for a moment, since
     * many a client reads no answer before it has sent all, and none after the connection was closed.
     */
    void refuseAndClose(RoutingContext context, ProblemKind kind, String detail) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(ignored -> {}).resume();
        }
        send(context, kind, detail, context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        context.vertx().setTimer(MILLIS_TO_READ_IT, late -> request.connection().close());
    }

    private void send(RoutingContext context, ProblemKind kind, String detail, HttpServerResponse response) {
        Problem problem = Problem.of(kind, detail, context.request().path(), List.of());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(json.write(problem)));
    }
}
