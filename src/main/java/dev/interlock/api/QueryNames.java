package dev.interlock.api;

import dev.interlock.facts.describe.Fault;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.Shown;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that holds a name its path does not know, from whoever may ask there at all. A misspelled
 * {@code ?revision=} would else be passed over, and the question answered by another revision than the caller meant.
 */
public class QueryNames {

    private final Offered offered;
    private final Reply reply;

    QueryNames(Offered offered, Reply reply) {
        this.offered = offered;
        this.reply = reply;
    }

    /** The refusal, or null to go on. */
    @ServerRequestFilter
    public @Nullable RestResponse<byte[]> check(RoutingContext context) {
        String query = context.request().query();
        if (query == null || query.isEmpty()) {
            return null;
        }
        Offered.Call call = offered.call(
                context.request().method().name(), context.request().path());
        List<Fault> faults = call == null
                ? List.of()
                : context.queryParams().names().stream()
                        .filter(name -> !call.query().contains(name))
                        .map(name -> new Fault(
                                "unknown-parameter",
                                "",
                                Shown.text(name) + " is not a name the query may hold here",
                                Findings.didYouMean(name, call.query())))
                        .sorted()
                        .toList();
        return faults.isEmpty()
                ? null
                : reply.with(
                        Problem.of(ProblemKind.INVALID_REQUEST, "The query holds what nobody reads", null, faults));
    }
}
