package dev.interlock.catalog.remote;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlock.policy.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pulling goes.
 *
 * @param url address without its query
 * @param lastAttempt when it was last looked, null before the first look
 * @param lastSuccess when a look last found the newest archive in place or put it there, null before
 * @param failures looks that failed since, in a row
 * @param errors why the last look failed, empty when it did not
 * @param etag what the server called the archive that is held, null when it gave it no name
 * @param nextAttempt when it will be looked again, null when that is not planned
 * @param version version of the archive that is held, null when none is
 * @param revision revision of its bundle, null when none is held
 * @param keeping what is wrong with the copy on disk, empty when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemoteStatus(
        String url,
        @Nullable Instant lastAttempt,
        @Nullable Instant lastSuccess,
        int failures,
        List<Diagnostic> errors,
        @Nullable String etag,
        @Nullable Instant nextAttempt,
        @Nullable Long version,
        @Nullable String revision,
        List<Diagnostic> keeping) {}
