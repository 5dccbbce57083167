package dev.interlock.api.publishing;

import dev.interlock.access.Roles;
import dev.interlock.api.Actors;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import dev.interlock.api.Shadows;
import dev.interlock.catalog.Publishing;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A draft in the shadow of live traffic: asked what callers ask, and its differing answers counted. */
@Path("/v1/bundles/{revision}/shadow")
@Blocking
@Tag(name = "Publishing")
public class ShadowResource {

    private final Publishing publishing;
    private final Shadows shadows;
    private final Actors actors;
    private final Reply reply;

    ShadowResource(Publishing publishing, Shadows shadows, Actors actors, Reply reply) {
        this.actors = actors;
        this.publishing = publishing;
        this.shadows = shadows;
        this.reply = reply;
    }

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins to ask this revision too; it takes the place of another one in the shadow")
    public RestResponse<byte[]> begin(@PathParam("revision") String revision) {
        String name = Revisions.named(revision);
        return reply.with(Denials.answer(
                publishing.deciderOf(name),
                decider -> Denials.answer(
                        publishing.acts().note("shadow", actors.current(), name), noted -> shadows.begin(decider))));
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many answers were equal and how many differed so far, with the first that did")
    public RestResponse<byte[]> report(@PathParam("revision") String revision) {
        return reply.with(shadows.report(Revisions.named(revision))
                .<Object>map(report -> report)
                .orElseGet(() -> none()));
    }

    @DELETE
    @RolesAllowed(Roles.OPERATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends it; answers the last count")
    public RestResponse<byte[]> end(@PathParam("revision") String revision) {
        String name = Revisions.named(revision);
        if (shadows.report(name).isEmpty()) {
            return reply.with(none());
        }
        return reply.with(Denials.answer(
                publishing.acts().note("shadow-end", actors.current(), name),
                noted -> shadows.end(name).<Object>map(report -> report).orElseGet(() -> none())));
    }

    private static Problem none() {
        return Problem.of(ProblemKind.NOT_FOUND, "This revision is not in the shadow");
    }
}
