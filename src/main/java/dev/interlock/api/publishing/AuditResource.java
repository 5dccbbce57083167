package dev.interlock.api.publishing;

import dev.interlock.access.Roles;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.store.AuditHead;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail: every act and every denied one, each record carrying the hash of the one before. */
@Path("/v1/audit")
@Blocking
@Tag(name = "Audit")
public class AuditResource {

    private static final int LONGEST_PAGE = 16 << 20;

    private final Publishing publishing;
    private final Revisions revisions;
    private final Reply reply;

    AuditResource(Publishing publishing, Revisions revisions, Reply reply) {
        this.publishing = publishing;
        this.revisions = revisions;
        this.reply = reply;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Produces("application/x-ndjson")
    @Operation(summary = "The records after a number, one JSON line each; ask again from the last one for more")
    public RestResponse<byte[]> export(@QueryParam("above") @DefaultValue("0") long above) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            Store store = publishing.store();
            store.exportAudit(above, line -> {
                if (lines.size() < LONGEST_PAGE) {
                    lines.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (StoreFailure e) {
            return reply.with(Denials.problem(e));
        }
        return RestResponse.ResponseBuilder.ok(lines.toByteArray())
                .header("Content-Type", "application/x-ndjson")
                .build();
    }

    @GET
    @Path("/verify")
    @RolesAllowed(Roles.AUDITOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Walks the whole trail and names the first record that does not fit",
            description =
                    "`number` and `hash` of an end you kept show whether anything before it was changed or cut off.")
    public RestResponse<byte[]> verify(
            @QueryParam("number") @Nullable Long number, @QueryParam("hash") @Nullable String hash) {
        if ((number == null) != (hash == null)) {
            return reply.with(Problem.of(ProblemKind.INVALID_REQUEST, "`number` and `hash` go together"));
        }
        AuditHead expected = number == null || hash == null ? null : new AuditHead(number, hash);
        return reply.with(revisions.look(store -> store.verifyAudit(expected)));
    }
}
