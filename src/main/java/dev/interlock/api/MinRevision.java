package dev.interlock.api;

import dev.interlock.catalog.ServedRevisions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers 412 while this replica has not caught up with the revision a caller asks for at least. */
@Singleton
public class MinRevision {

    private static final CharSequence HEADER = HttpHeaders.createOptimized("Interlock-Min-Revision");
    private static final int BEFORE_RESOURCES = -900;

    private final ServedRevisions served;
    private final EarlyReply reply;

    MinRevision(ServedRevisions served, EarlyReply reply) {
        this.served = served;
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(this::check);
    }

    private void check(RoutingContext context) {
        String wanted = context.request().getHeader(HEADER);
        if (wanted == null || served.include(wanted.strip())) {
            context.next();
            return;
        }
        reply.refuse(
                context,
                ProblemKind.PRECONDITION_FAILED,
                "Ask again, or another replica; GET /v1/bundle tells what decides here");
    }
}
