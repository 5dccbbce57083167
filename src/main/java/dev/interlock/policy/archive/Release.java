package dev.interlock.policy.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of an archive besides its files.
 *
 * @param name line of releases it belongs to, lower-case words joined by `-`; versions are counted by name
 * @param version positive, grows with every release of the name
 * @param createdAt when it was made, whole seconds
 * @param notBefore first instant at which it may be taken up, whole seconds; null when at once
 * @param expires first instant at which it may no longer be taken up, whole seconds; null when never
 */
public record Release(
        String name,
        long version,
        Instant createdAt,
        @Nullable Instant notBefore,
        @Nullable Instant expires) {

    /** The largest number that every reader of JSON keeps exactly. */
    public static final long HIGHEST_VERSION = (1L << 53) - 1;
}
