package dev.interlock.api;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.io.IOException;
import org.jboss.resteasy.reactive.common.core.ResteasyReactiveCallbackContext;
import org.jspecify.annotations.Nullable;

/**
 * A body that is not small, read before anybody is asked for an answer. Its bytes are taken from the budget: all of them
 * before the first is read when it tells its length, else as they come. They are given back when the call is over, and not
 * before whoever was answering is done too: a caller may go away while its body waits.
 */
final class IncomingBody {

    private static final String KEY = IncomingBody.class.getName();

    /** A body has as long to arrive, and as much longer for each MiB, which is 2 Mbit/s: room is not held by who does not send. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static final long MILLIS_PER_MIB = 4_000;

    private final RoutingContextInternal call;
    private final BodyBudget budget;
    private final EarlyReply reply;
    private final long most;
    private Buffer bytes = Buffer.buffer();
    private long taken;
    private long timer = -1;
    private boolean arriving;
    private boolean lent;
    private boolean over;

    /** @param most bytes it may have; more than that fails the call */
    IncomingBody(RoutingContext call, BodyBudget budget, EarlyReply reply, long most) {
        this.call = (RoutingContextInternal) call;
        this.budget = budget;
        this.reply = reply;
        this.most = most;
    }

    /** The body of a call; null when it is small, or a stream. */
    static @Nullable IncomingBody of(RoutingContext call) {
        return call.get(KEY);
    }

    /** Reads it, and then lets the call go on. */
    void receive(long length) {
        call.put(KEY, this);
        watch();
        if (!take(Math.max(length, 0))) {
            return;
        }
        arriving = true;
        bytes = Buffer.buffer((int) Math.max(length, 0));
        long mebibytes = (length < 0 ? most : length) >> 20;
        timer = call.vertx()
                .setTimer(
                        PATIENCE_MILLIS + MILLIS_PER_MIB * mebibytes,
                        late -> refuse(ProblemKind.TOO_SLOW, "Send it at 2 Mbit/s or more"));
        HttpServerRequest request = call.request();
        request.handler(this::add).endHandler(end -> arrived()).exceptionHandler(this::breakOff);
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            // Once: whoever reads the body next would say so again.
            request.headers().remove(HttpHeaders.EXPECT);
            call.response().writeContinue();
        }
        request.resume();
    }

    /** Notes the end of the call. To be asked for again when a call is led elsewhere, which forgets who wants to know. */
    void watch() {
        call.addEndHandler(ended -> end());
    }

    /** The bytes, for whoever answers, until it is done. */
    synchronized byte[] lend(ResteasyReactiveCallbackContext answering) throws IOException {
        Buffer body = call.body().buffer();
        if (over || body == null) {
            throw new IOException("Connection was closed");
        }
        lent = true;
        answering.registerCompletionCallback(done -> takeBack());
        call.setBody(null);
        ByteBuf all = body.getByteBuf();
        return all.hasArray() && all.array().length == all.readableBytes() ? all.array() : body.getBytes();
    }

    private boolean take(long more) {
        if (budget.take(more)) {
            taken += more;
            return true;
        }
        refuse(ProblemKind.BUSY, "Other large bodies take the memory there is for them; ask again");
        return false;
    }

    private void add(Buffer part) {
        if (!arriving) {
            return;
        }
        long length = (long) bytes.length() + part.length();
        if (length > most) {
            stop();
            call.fail(ProblemKind.TOO_LARGE.status());
        } else if (length <= taken || take(length - taken)) {
            bytes.appendBuffer(part);
        }
    }

    private void arrived() {
        if (arriving) {
            Buffer body = bytes;
            stop();
            call.setBody(body);
            call.next();
        }
    }

    /** The caller went away, or broke HTTP: without an effect once the body is there. */
    private void breakOff(Throwable cause) {
        if (arriving) {
            Failures.tellOfBrokenCall(cause);
            refuse(ProblemKind.MALFORMED_HTTP, "The call broke off");
        }
    }

    private void refuse(ProblemKind kind, String detail) {
        stop();
        if (!call.response().ended() && !call.response().closed()) {
            reply.refuseAndClose(call, kind, detail);
        }
    }

    /** A timer that went on would keep the bytes in memory. */
    private void stop() {
        arriving = false;
        bytes = Buffer.buffer();
        call.vertx().cancelTimer(timer);
    }

    private synchronized void end() {
        breakOff(new IOException("Connection was closed"));
        over = true;
        call.setBody(null);
        if (!lent) {
            giveBack();
        }
    }

    private synchronized void takeBack() {
        lent = false;
        if (over) {
            giveBack();
        }
    }

    private void giveBack() {
        budget.giveBack(taken);
        taken = 0;
    }
}
