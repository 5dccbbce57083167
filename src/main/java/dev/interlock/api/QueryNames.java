package dev.interlock.api;

import dev.interlock.facts.describe.Fault;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.Shown;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
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
                        .map(name -> fault(name, call, context.queryParams().getAll(name)))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return faults.isEmpty()
                ? null
                : reply.with(
                        Problem.of(ProblemKind.INVALID_REQUEST, "The query holds what nobody reads", null, faults));
    }

    private static @Nullable Fault fault(String name, Offered.Call call, List<String> values) {
        if (!call.query().contains(name)) {
            String message = Shown.text(name) + " is not a name the query may hold here";
            return new Fault("unknown-parameter", "", message, Findings.didYouMean(name, call.query()));
        }
        return values.size() < 2
                ? null
                : new Fault("unknown-parameter", "", Shown.text(name) + " is given twice", "Give it once");
    }
}
