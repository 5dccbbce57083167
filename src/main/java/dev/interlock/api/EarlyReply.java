package dev.interlock.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers with a problem before any resource is asked. */
@Singleton
class EarlyReply {

    private final Json json;

    EarlyReply(Json json) {
        this.json = json;
    }

    /** The problem as the answer, and the connection open for the next call. */
    void refuse(RoutingContext context, ProblemKind kind, String detail) {
        send(context, kind, detail, context.response());
    }

    /** The problem as the answer, and the connection closed: what is left of the body is not read. */
    void refuseAndClose(RoutingContext context, ProblemKind kind, String detail) {
        send(context, kind, detail, context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
    }

    private void send(RoutingContext context, ProblemKind kind, String detail, HttpServerResponse response) {
        Problem problem = Problem.of(kind, detail, context.request().path(), List.of());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(json.write(problem)));
    }
}
