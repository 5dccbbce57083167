package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.access.Roles;
import dev.interlock.catalog.Active;
import dev.interlock.decision.Timeline;
import dev.interlock.decision.TimelineAnswer;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.verdict.Advisory;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The lock statuses of snapshots as time passes, and what is possible in each. */
@Path("/v1/timelines")
@Tag(name = "Decisions")
public class TimelinesResource {

    private final Answers answers;
    private final Reply reply;
    private final InstantSource clock;

    TimelinesResource(Answers answers, Reply reply, InstantSource clock) {
        this.answers = answers;
        this.reply = reply;
        this.clock = clock;
    }

    /** What a timeline is answered with. */
    public record Timelines(List<Timeline> timelines, List<Advisory> advisories, String revision) {}

    @POST
    @RolesAllowed(Roles.CALLER)
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Status and possibilities of snapshot locks over time")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a lock of one day", value = Examples.TIMELINE)))
    public RestResponse<byte[]> timelines(byte[] body) {
        return reply.with(answers.ofBody(body, this::draw));
    }

    private Object draw(Active revision, JsonNode document) {
        // A timeline asks about no operation; the reader of requests wants one.
        if (document instanceof ObjectNode object && !object.has("operation")) {
            object.put("operation", "DescribeLockedSnapshots");
        }
        Reading reading = RequestReader.read(document);
        if (reading instanceof Refusal refusal) {
            return Answers.refused(refusal.faults());
        }
        Request request = (Request) reading;
        Map<String, String> unknown = revision.decider().unknownPins(request);
        if (!unknown.isEmpty()) {
            return Answers.refused(Answers.unknownEditions(unknown));
        }
        TimelineAnswer answer = revision.decider().timelines(request, clock.instant());
        return new Timelines(
                answer.timelines(),
                answer.advisories(),
                revision.decider().bundle().revision());
    }
}
