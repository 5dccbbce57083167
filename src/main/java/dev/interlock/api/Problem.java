package dev.interlock.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of the call itself (RFC 9457).
 *
 * @param errors what exactly is wrong: faults of a request by JSON pointer, or diagnostics of a bundle by file, sheet and
 *     cell; empty when there is nothing more to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<?> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of this kind. */
    public static Problem of(ProblemKind kind, String detail, @Nullable String instance, List<?> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, errors);
    }

    /** A problem of this kind. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, detail, null, List.of());
    }

    /** The same problem, at an address. */
    Problem at(String address) {
        return new Problem(type, title, status, detail, address, errors);
    }
}
