package dev.interlock.api;

import dev.interlock.access.Roles;
import dev.interlock.catalog.Active;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Check;
import dev.interlock.catalog.remote.Remote;
import dev.interlock.catalog.remote.RemoteBundle;
import dev.interlock.catalog.remote.RemoteStatus;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleFile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which revision decides, and what came of the last look at the files. */
@Path("/v1/bundle")
@Tag(name = "Bundle")
public class BundleResource {

    private final Catalog catalog;
    private final Remote remote;
    private final Reply reply;

    BundleResource(Catalog catalog, Remote remote, Reply reply) {
        this.remote = remote;
        this.catalog = catalog;
        this.reply = reply;
    }

    /**
     * The state of the bundle.
     *
     * @param revision the revision that decides; null before the first sound bundle
     * @param activatedAt since when it does
     * @param files its files
     * @param lastCheck the last look at the files, which may have refused a newer revision
     * @param activation number of its activation in the store, the same in every replica; null when no store has it
     * @param remote how pulling goes; null when nothing is pulled
     */
    public record State(
            @Nullable String revision,
            @Nullable String name,
            @Nullable String description,
            @Nullable String owner,
            @Nullable Instant activatedAt,
            List<BundleFile> files,
            @Nullable LastCheck lastCheck,
            @Nullable Long activation,
            @Nullable RemoteStatus remote) {}

    /**
     * The last look at the files.
     *
     * @param accepted whether the files it found decide now
     * @param revision revision of the files it found; null when they could not be read
     */
    public record LastCheck(
            Instant checkedAt, boolean accepted, @Nullable String revision, List<Diagnostic> diagnostics) {}

    @GET
    @RolesAllowed({Roles.CALLER, Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The active revision, its files and digests, when checked and when activated")
    public RestResponse<byte[]> state() {
        Active active = catalog.active();
        Check check = catalog.lastCheck();
        LastCheck last = check == null
                ? null
                : new LastCheck(check.at(), check.accepted(), check.revision(), check.diagnostics());
        RemoteStatus pulled = remote.bundle().map(RemoteBundle::status).orElse(null);
        if (active == null) {
            return reply.with(new State(null, null, null, null, null, List.of(), last, null, pulled));
        }
        Bundle bundle = active.decider().bundle();
        return reply.with(new State(
                bundle.revision(),
                bundle.manifest().name(),
                bundle.manifest().description(),
                bundle.manifest().owner(),
                active.activatedAt(),
                bundle.files(),
                last,
                active.number() == 0 ? null : active.number(),
                pulled));
    }
}
