package dev.interlock.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts an answer or a problem into an HTTP response. */
@Singleton
public class Reply {

    private final Json json;

    Reply(Json json) {
        this.json = json;
    }

    RestResponse<byte[]> with(Object answer) {
        if (answer instanceof Problem problem) {
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.fromStatusCode(problem.status()), json.write(problem))
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(json.write(answer), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
