package dev.interlock.api.publishing;

import dev.interlock.access.Roles;
import dev.interlock.api.Answers;
import dev.interlock.api.Reply;
import dev.interlock.catalog.Publishing;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Decides by a revision that is not active. {@code POST /v1/decisions?revision=} leads here: a revision may have to be
 * fetched from the store first, which is no work for the place where other decisions are made.
 */
@Path(DraftDecisionsResource.PATH)
@Tag(name = "Publishing")
public class DraftDecisionsResource {

    static final String PATH = "/v1/decisions/by-revision";

    private static final String DECISIONS = "/v1/decisions";
    private static final int BEFORE_ROUTES = 800;

    private final Publishing publishing;
    private final Answers answers;
    private final Reply reply;

    DraftDecisionsResource(Publishing publishing, Answers answers, Reply reply) {
        this.publishing = publishing;
        this.answers = answers;
        this.reply = reply;
    }

    static void register(@Observes Filters filters) {
        filters.register(DraftDecisionsResource::leadHere, BEFORE_ROUTES);
    }

    private static void leadHere(RoutingContext context) {
        String query = context.request().query();
        if (query != null
                && query.contains("revision=")
                && context.request().path().equals(DECISIONS)) {
            context.reroute(PATH + "?" + query);
        } else {
            context.next();
        }
    }

    @POST
    @Blocking
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<byte[]> decide(@QueryParam("revision") @DefaultValue("") String revision, byte[] body) {
        return reply.with(Denials.answer(
                publishing.deciderOf(Revisions.named(revision)), draft -> answers.answerOfDraft(draft, body)));
    }
}
