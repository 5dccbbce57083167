package dev.interlock.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a path that one reader could take for another than the next does: parameters after `;`, empty and dot segments,
 * backslashes, and any of these or a slash in disguise. No honest client sends them, and roles were bypassed by each
 * (CVE-2023-4853, CVE-2026-39852, CVE-2026-50559). Refuses a token in the query too: queries end up in logs.
 */
@Singleton
public class PlainPaths {

    private static final int BEFORE_LIMITS = -1_001;
    private static final String NOT_PLAIN = "The path may not hold `;`, `\\`, `//`, `.` or `..` between slashes,"
            + " nor any of these or `/` escaped by `%`";

    private final EarlyReply reply;

    PlainPaths(EarlyReply reply) {
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_LIMITS).handler(this::check);
    }

    private void check(RoutingContext context) {
        String fault = faultOf(context.request().path());
        if (fault == null) {
            fault = faultOfQuery(context.request().query());
        }
        if (fault == null) {
            context.next();
            return;
        }
        reply.refuse(context, ProblemKind.MALFORMED_HTTP, fault);
    }

    /** Why a raw path is not plain; null when it is. */
    static @Nullable String faultOf(@Nullable String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return "The path must begin with `/`";
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = switch (c) {
                case ';', '\\' -> false;
                case '/' -> !emptyOrDots(path, i + 1);
                case '%' -> isPlainEscape(path, i);
                default -> c > ' ' && c < 127;
            };
            if (!plain) {
                return NOT_PLAIN;
            }
        }
        return null;
    }

    /** Whether nothing, `.` or `..` stands between this place and the next slash; nothing at the end is a trailing slash. */
    private static boolean emptyOrDots(String path, int start) {
        int end = start;
        while (end < path.length() && path.charAt(end) == '.') {
            end++;
        }
        boolean last = end == path.length();
        boolean over = last || path.charAt(end) == '/';
        return over && (end > start ? end - start <= 2 : !last);
    }

    private static boolean isPlainEscape(String path, int at) {
        int high = at + 1 < path.length() ? Character.digit(path.charAt(at + 1), 16) : -1;
        int low = at + 2 < path.length() ? Character.digit(path.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            return false;
        }
        int escaped = 16 * high + low;
        return switch (escaped) {
            case '/', '\\', ';', '.', '%' -> false;
            default -> escaped > ' ' - 1 && escaped != 127;
        };
    }

    /** Why a raw query is refused; null when it is not. */
    static @Nullable String faultOfQuery(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (name.equals("access_token") || name.equals("id_token")) {
                return "A token may not stand in the query: send it as `Authorization: Bearer ...`";
            }
        }
        return null;
    }
}
