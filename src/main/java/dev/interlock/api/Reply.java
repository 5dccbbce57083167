package dev.interlock.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts an answer or a problem into an HTTP response. */
@Singleton
public class Reply {

    /** Where decisions are asked for, whatever resource answers. */
    static final String DECISIONS = "/v1/decisions";

    private final Json json;

    private final CurrentVertxRequest current;

    Reply(Json json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    /** Something new, and where it is. */
    public RestResponse<byte[]> created(Object answer, String location) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, json.write(answer))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Location", location)
                .build();
    }

    /** The answer, or the problem in its place. */
    public RestResponse<byte[]> with(Object answer) {
        if (answer instanceof Problem problem) {
            return RestResponse.ResponseBuilder.<byte[]>create(problem.status())
                    .entity(json.write(placed(problem)))
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(json.write(answer), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /**
     * An answer that may be long, handed over as fast as the caller reads it, or the problem in its place. For worker threads,
     * which wait for that: what was only queued would be in memory when the next such call is let in.
     */
    public RestResponse<?> atTheCallersPace(Object answer) {
        if (answer instanceof Problem problem) {
            return with(problem);
        }
        StreamingOutput body = out -> {
            if (answer instanceof BatchAnswer batch) {
                batch.writeTo(out);
            } else {
                json.write(out, answer);
            }
        };
        return RestResponse.ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The problem with the path it happened at. */
    private Problem placed(Problem problem) {
        RoutingContext context = current.getCurrent();
        return context == null || problem.instance() != null
                ? problem
                : problem.at(context.normalizedPath().replaceFirst("^/v1/decisions/(by-revision|large)$", DECISIONS));
    }
}
