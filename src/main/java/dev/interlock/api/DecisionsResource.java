package dev.interlock.api;

import dev.interlock.access.Roles;
import dev.interlock.decision.Decision;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides: one request, a batch, or a stream of them. */
@Path("/v1/decisions")
@Tag(name = "Decisions")
public class DecisionsResource {

    private final Json json;
    private final Answers answers;
    private final Reply reply;

    DecisionsResource(Json json, Answers answers, Reply reply) {
        this.json = json;
        this.answers = answers;
        this.reply = reply;
    }

    /** One decision. Microseconds of work, so it is done where the request arrives. */
    @POST
    @RolesAllowed(Roles.CALLER)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What becomes of a call", description = Examples.DECIDE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = {
                                @ExampleObject(name = "detach a disk", value = Examples.DETACH_DISK),
                                @ExampleObject(name = "lock a snapshot", value = Examples.LOCK_SNAPSHOT)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The decision, also when the call would fail",
            content = @Content(schema = @Schema(implementation = Decision.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request cannot be answered as it stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "A revision to decide by that is not active; for authors, approvers, operators and auditors")
    public RestResponse<byte[]> decide(byte[] body) {
        return reply.with(answers.ofRequest(body));
    }

    /** Many decisions by one revision, each in its place; a bad item is a problem in its place. */
    @POST
    @RolesAllowed(Roles.CALLER)
    @Path("/batch")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What becomes of many calls")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "two calls", value = Examples.BATCH)))
    public RestResponse<?> batch(byte[] body) {
        return reply.atTheCallersPace(answers.ofBatch(body));
    }

    /** As many decisions as there are lines, in their order, each by the revision active when its line is read. */
    @POST
    @RolesAllowed(Roles.CALLER)
    @Path("/stream")
    @Blocking
    @Consumes({"application/x-ndjson", "application/jsonl", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Produces("application/x-ndjson")
    @Operation(summary = "What becomes of any number of calls: JSON lines in, JSON lines out")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples = @ExampleObject(name = "two lines", value = Examples.STREAM)))
    public StreamingOutput stream(InputStream body) {
        return out -> new DecisionStream(json, answers).run(body, out);
    }
}
