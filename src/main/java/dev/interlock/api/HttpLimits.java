package dev.interlock.api;

import dev.interlock.policy.table.container.Container;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Limits the size of bodies by path, and the memory that all of them take, and answers with a problem where the HTTP server
 * would answer with nothing.
 */
@Singleton
public class HttpLimits {

    /** Bytes of the largest body that is read as a whole. */
    static final long LARGEST_BODY = 8L << 20;

    /** Bytes of the largest archive that can be handed in. */
    static final long LARGEST_UPLOAD = 32L << 20;

    /** Bytes up to which a body that tells its length is let through, whatever the others take. */
    private static final long SMALL = 64L << 10;

    private static final long NOT_TOLD = -1;
    private static final long NO_NUMBER = Long.MAX_VALUE;

    private static final String UPLOADS = "/v1/bundles";
    private static final String ANNOTATE = "/v1/bundles/annotate";
    static final String STREAM = "/v1/decisions/stream";
    private static final int BEFORE_EVERYTHING = -1_000;

    private final EarlyReply reply;
    private final BodyBudget budget;

    HttpLimits(EarlyReply reply, BodyBudget budget) {
        this.reply = reply;
        this.budget = budget;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::limit).failureHandler(this::failed);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = lengthOf(request);
        if (length == NOT_TOLD ? !mayHaveBody(request) : length <= SMALL) {
            context.next();
            return;
        }
        IncomingBody known = IncomingBody.of(context);
        if (known != null) {
            known.watch();
            context.next();
        } else if (context.normalizedPath().equals(STREAM)) {
            context.next();
        } else if (length > limitOf(context)) {
            refuse(context);
        } else {
            new IncomingBody(context, budget, reply, limitOf(context)).receive(length);
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

    private static long limitOf(RoutingContext context) {
        String path = context.normalizedPath();
        boolean upload = path.equals(UPLOADS);
        if ((upload || path.equals(ANNOTATE)) && isWorkbook(context.request())) {
            return Container.LARGEST_FILE;
        }
        return upload ? LARGEST_UPLOAD : LARGEST_BODY;
    }

    private static boolean isWorkbook(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, TablesResource.XLSX, 0, TablesResource.XLSX.length());
    }

    /** In chunks a body tells no length, nor need it in HTTP/2, which has no chunks. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }

    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return NOT_TOLD;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }
}
