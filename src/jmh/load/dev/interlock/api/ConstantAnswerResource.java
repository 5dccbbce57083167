package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.access.Roles;
import dev.interlock.catalog.Active;
import dev.interlock.decision.request.RequestReader;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Parses the body a decision would parse, and answers what the first request was answered. Built by -Pload only. */
@Path("/load/constant")
public class ConstantAnswerResource {

    private final Json json;
    private final Answers answers;
    private volatile byte[] constant;

    ConstantAnswerResource(Json json, Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Roles.CALLER)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> answer(byte[] body) {
        JsonNode document = (JsonNode) json.read(body, 0, body.length);
        if (constant == null) {
            constant = json.write(answers.answer((Active) answers.active(), RequestReader.read(document)));
        }
        return RestResponse.ResponseBuilder.ok(constant, MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
