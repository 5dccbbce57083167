package dev.interlock.catalog.remote;

import dev.interlock.policy.Diagnostic;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server answered. */
sealed interface Fetched {

    /**
     * A body, whole and of bounded size; whatever it is.
     *
     * @param etag what the server calls it, null when it gave it no name that can be sent back
     */
    record Body(byte[] bytes, @Nullable String etag) implements Fetched {}

    /** Nothing newer than what was named. */
    record Unchanged() implements Fetched {}

    /**
     * No answer that can be used.
     *
     * @param retryAfter time the server asks to be left alone, null when it does not
     */
    record Failed(Diagnostic why, @Nullable Duration retryAfter) implements Fetched {}
}
