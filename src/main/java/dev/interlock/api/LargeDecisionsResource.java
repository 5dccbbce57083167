package dev.interlock.api;

import dev.interlock.access.Roles;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Decides what is asked with a large body. {@code POST /v1/decisions} leads here: reading one takes as long as thousands of
 * decisions, which would wait behind it on the event loop.
 */
@Path(LargeDecisionsResource.PATH)
public class LargeDecisionsResource {

    static final String PATH = "/v1/decisions/large";

    private static final int BEFORE_ROUTES = 790;

    private final Answers answers;
    private final Reply reply;

    LargeDecisionsResource(Answers answers, Reply reply) {
        this.answers = answers;
        this.reply = reply;
    }

    static void register(@Observes Filters filters) {
        filters.register(LargeDecisionsResource::leadHere, BEFORE_ROUTES);
    }

    private static void leadHere(RoutingContext context) {
        // What is not small was read by then.
        boolean large = context.body().length() >= Room.LARGE;
        if (large
                && context.request().path().equals(Reply.DECISIONS)
                && context.request().query() == null) {
            context.reroute(PATH);
        } else {
            context.next();
        }
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.CALLER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<?> decide(byte[] body) {
        return reply.atTheCallersPace(answers.ofRequest(body));
    }
}
