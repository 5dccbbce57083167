package dev.interlock.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many streams are open at a time. Each holds a worker thread as long as its client takes to write and read, and
 * there are 200 for everything that is not one decision.
 */
@Singleton
public class StreamLimit {

    static final int MOST = 64;

    private static final int BEFORE_RESOURCES = -900;

    private final EarlyReply reply;
    private final AtomicInteger open = new AtomicInteger();

    StreamLimit(EarlyReply reply) {
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route(HttpLimits.STREAM).order(BEFORE_RESOURCES).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            reply.refuseAndClose(
                    context, ProblemKind.BUSY, MOST + " streams are open already; ask again when one has ended");
            return;
        }
        context.addEndHandler(ended -> open.decrementAndGet());
        context.next();
    }
}
