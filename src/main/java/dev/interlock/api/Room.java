package dev.interlock.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The memory of the process, shared out among calls that take more of it than others. A share is given back when the answer
 * is handed over: until then it is in memory, also when nobody waits for it any more. Who waits too long for one is told so, and who takes an answer too slowly is
 * cut off, so that nobody keeps the others waiting.
 */
@Singleton
public class Room {

    /** Bytes from which on a body is large: as JSON it takes more than ten times its size. */
    static final int LARGE = 250_000;

    private static final int PATIENCE_SECONDS = 60;

    /** Enough for the longest answer at 7 Mbit/s. */
    private static final long HANDING_OVER_MILLIS = 30_000;

    /** Shares there are for bodies that are not small; a large one takes them all. */
    private static final int ALL = 4;

    private final Semaphore shares = new Semaphore(ALL, true);
    private final Semaphore longAnswer = new Semaphore(1, true);
    private final CurrentVertxRequest current;

    Room(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The answer to a body of which only one may be large. */
    Object forBody(byte[] body, Supplier<Object> answer) {
        return body.length < LARGE ? answer.get() : within(shares, ALL, answer);
    }

    /** The answer to a body that holds many requests, of which a few are answered at a time. */
    Object forBatch(byte[] body, Supplier<Object> answer) {
        return within(shares, body.length < LARGE ? 1 : ALL, answer);
    }

    /** An answer that may be long, of which there is one at a time. To be asked for within {@link #forBatch}. */
    Object forLongAnswer(Supplier<Object> answer) {
        return within(longAnswer, 1, answer);
    }

    private Object within(Semaphore room, int share, Supplier<Object> answer) {
        try {
            if (!room.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Problem.of(
                        ProblemKind.BUSY, "Others with large bodies or batches are being answered; ask again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.of(ProblemKind.BUSY, "The service is stopping");
        }
        RoutingContext call = current.getCurrent();
        Share taken = new Share(room, share, call);
        call.addEndHandler(ended -> taken.end());
        try {
            if (call.response().closed()) {
                // It went away while it waited, and will not end again.
                taken.end();
                return Problem.of(ProblemKind.MALFORMED_HTTP, "The call broke off");
            }
            return answer.get();
        } finally {
            taken.handOver();
        }
    }

    /** What a call holds of the room. */
    private static final class Share {

        private final Semaphore room;
        private final int share;
        private final RoutingContext call;
        private boolean answering = true;
        private boolean over;
        private long timer = -1;

        Share(Semaphore room, int share, RoutingContext call) {
            this.room = room;
            this.share = share;
            this.call = call;
        }

        /** The answer is there: from now on it is the caller who takes time. */
        synchronized void handOver() {
            answering = false;
            if (over) {
                room.release(share);
            } else {
                timer = call.vertx().setTimer(HANDING_OVER_MILLIS, late -> cutOff());
            }
        }

        /** The caller has it all, or went away. A timer that went on would keep the call, and its body, in memory. */
        synchronized void end() {
            if (over) {
                return;
            }
            over = true;
            call.vertx().cancelTimer(timer);
            if (!answering) {
                room.release(share);
            }
        }

        /** A connection that is closed as such, or by its channel, first waits until all is written, which does not happen here. */
        private synchronized void cutOff() {
            if (!over && call.request().connection() instanceof ConnectionBase connection) {
                connection.channelHandlerContext().close();
            }
        }
    }
}
