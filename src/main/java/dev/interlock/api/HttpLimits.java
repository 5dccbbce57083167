package dev.interlock.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Limits the size of bodies by path, and answers with a problem where the HTTP server would answer with nothing. */
@Singleton
public class HttpLimits {

    /** Bytes of the largest body that is read as a whole. */
    static final long LARGEST_BODY = 8L << 20;

    /** Bytes of the largest archive that can be handed in. */
    static final long LARGEST_UPLOAD = 32L << 20;

    private static final String UPLOADS = "/v1/bundles";
    static final String STREAM = "/v1/decisions/stream";
    private static final int BEFORE_EVERYTHING = -1_000;

    private final EarlyReply reply;
    /** A body sent in chunks tells no length: it is read here, and counted while it is. */
    private final BodyHandler counting = BodyHandler.create(false).setBodyLimit(LARGEST_BODY);

    private final BodyHandler countingUploads = BodyHandler.create(false).setBodyLimit(LARGEST_UPLOAD);

    HttpLimits(EarlyReply reply) {
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::limit).failureHandler(this::failed);
    }

    private void limit(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (context.normalizedPath().equals(STREAM) || length == null && !chunked) {
            context.next();
        } else if (length == null) {
            (isUpload(context) ? countingUploads : counting).handle(context);
        } else if (isTooLong(length, limitOf(context))) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() == ProblemKind.TOO_LARGE.status()
                && !context.response().ended()) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        reply.refuseAndClose(
                context,
                ProblemKind.TOO_LARGE,
                "A body may have " + limitOf(context) + " bytes here; a stream has no limit");
    }

    private static boolean isUpload(RoutingContext context) {
        return context.normalizedPath().equals(UPLOADS);
    }

    private static long limitOf(RoutingContext context) {
        return isUpload(context) ? LARGEST_UPLOAD : LARGEST_BODY;
    }

    private static boolean isTooLong(String length, long limit) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
