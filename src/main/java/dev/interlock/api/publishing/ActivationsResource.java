package dev.interlock.api.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.access.Roles;
import dev.interlock.api.Actors;
import dev.interlock.api.Json;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.remote.Remote;
import dev.interlock.catalog.remote.RemoteBundle;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What lets a revision decide: approve, activate, roll back. */
@Path("/v1/bundles")
@Blocking
@Tag(name = "Publishing")
public class ActivationsResource {

    private static final Set<String> FIELDS = Set.of("reason", "comparison");

    private final Publishing publishing;
    private final Catalog catalog;
    private final Remote remote;
    private final Actors actors;
    private final Reply reply;
    private final Json json;

    ActivationsResource(Publishing publishing, Catalog catalog, Remote remote, Actors actors, Reply reply, Json json) {
        this.remote = remote;
        this.publishing = publishing;
        this.catalog = catalog;
        this.actors = actors;
        this.reply = reply;
        this.json = json;
    }

    @POST
    @Path("/{revision}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approves a revision and what it changes: `{\"comparison\": \"sha256:...\"}`")
    public RestResponse<byte[]> approve(@PathParam("revision") String revision, byte[] body) {
        return ofBody(
                body,
                order -> Denials.answer(
                        publishing.approve(Revisions.named(revision), actors.current(), text(order, "comparison")),
                        approval -> approval));
    }

    @POST
    @Path("/{revision}/activate")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets a revision decide: `{\"reason\": \"...\", \"comparison\": \"sha256:...\"}`",
            description = "`If-Match` names the revision that decides now; when another one does, 409.")
    public RestResponse<byte[]> activate(
            @PathParam("revision") String revision, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        return ofBody(
                body,
                order -> Denials.answer(
                        publishing.activate(
                                Revisions.named(revision),
                                actors.current(),
                                reason(order),
                                unquoted(ifMatch),
                                text(order, "comparison")),
                        activation -> activation));
    }

    @POST
    @Path("/rollback")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets the revision decide that did before: `{\"reason\": \"...\"}`")
    public RestResponse<byte[]> rollback(@HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        return ofBody(
                body,
                order -> Denials.answer(
                        publishing.rollback(actors.current(), reason(order), unquoted(ifMatch)),
                        activation -> activation));
    }

    @POST
    @Path("/refresh")
    @RolesAllowed(Roles.OPERATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Looks at the folders, the store and the remote bundle now")
    public RestResponse<byte[]> refresh() {
        remote.bundle().ifPresent(RemoteBundle::refreshNow);
        return reply.with(catalog.refresh());
    }

    private RestResponse<byte[]> ofBody(byte[] body, Function<JsonNode, Object> then) {
        Object read = json.read(body, 0, body.length);
        if (!(read instanceof JsonNode order)) {
            return reply.with(read);
        }
        return reply.with(
                isOrder(order)
                        ? then.apply(order)
                        : Problem.of(
                                ProblemKind.INVALID_REQUEST,
                                "An object with the texts `reason` and `comparison` is expected"));
    }

    private static boolean isOrder(JsonNode order) {
        return order.isObject()
                && order.properties().stream()
                        .allMatch(field -> FIELDS.contains(field.getKey())
                                && (field.getValue().isTextual()
                                        || field.getValue().isNull()));
    }

    private static String reason(JsonNode order) {
        String reason = text(order, "reason");
        return reason == null ? "" : reason;
    }

    private static @Nullable String text(JsonNode order, String field) {
        JsonNode value = order.get(field);
        return value == null || value.isNull() ? null : value.textValue();
    }

    /** An entity tag is quoted; `*` asks for any revision. */
    private static @Nullable String unquoted(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return null;
        }
        String text = tag.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
