package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.law.Outcome;
import dev.interlock.policy.Case;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers that differ between two editions of a table.
 *
 * @param compared how many situations were looked at
 * @param differences by operation, in the order of their names
 */
public record Comparison(String table, String from, String to, int compared, List<Difference> differences) {

    /**
     * An answer that differs.
     *
     * @param when the situation, in words by column; empty when the answer differs in every situation alike
     */
    public record Difference(
            String operation,
            Map<String, String> when,
            Side old,
            @JsonProperty("new") Side young) {}

    /**
     * What one edition answers.
     *
     * @param row the row that decides (`Impact 36`); null when none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            Outcome outcome,
            @JsonProperty("Code") @Nullable String code,
            @JsonProperty("HttpStatus") @Nullable Integer httpStatus,
            @Nullable String row) {

        static Side of(Decision decision) {
            CallError error = decision.error();
            Match match =
                    decision.matches().isEmpty() ? null : decision.matches().get(0);
            return new Side(
                    decision.outcome(),
                    error == null ? null : error.code(),
                    error == null ? null : error.httpStatus(),
                    match == null || match.row() == null ? null : match.sheet() + " " + match.row());
        }

        boolean saysTheSameAs(Side other) {
            return outcome == other.outcome
                    && Objects.equals(code, other.code)
                    && Objects.equals(httpStatus, other.httpStatus);
        }
    }

    /** Compares two editions the table has. */
    public static Comparison of(Decider decider, String table, String from, String to) {
        LawTable law = Objects.requireNonNull(decider.bundle().tables().get(table));
        Edition old = Objects.requireNonNull(law.editions().get(from));
        Edition young = Objects.requireNonNull(law.editions().get(to));
        List<Probe> probes = Probe.ofImpact(old, young);
        List<Difference> differences = new ArrayList<>();
        if (probes.isEmpty()) {
            byCases(decider, old, young, differences);
            return new Comparison(
                    table, from, to, old.cases().size() + young.cases().size(), differences);
        }
        for (Probe probe : probes) {
            Side before = Side.of(decider.decideBy(table, probe.request(table, from), Instant.EPOCH));
            Side after = Side.of(decider.decideBy(table, probe.request(table, to), Instant.EPOCH));
            if (!before.saysTheSameAs(after)) {
                differences.add(new Difference(probe.operation(), probe.when(), before, after));
            }
        }
        return new Comparison(table, from, to, probes.size(), differences);
    }

    /** A table of checks and transitions has no small domain to go through: the authors' cases stand for it. */
    private static void byCases(Decider decider, Edition old, Edition young, List<Difference> differences) {
        List<Case> cases = new ArrayList<>(old.cases());
        cases.addAll(young.cases());
        for (Case each : cases) {
            Side before = side(decider, each, old);
            Side after = side(decider, each, young);
            if (before != null && after != null && !before.saysTheSameAs(after)) {
                String operation = each.request().path("operation").asText();
                differences.add(new Difference(operation, Map.of("case", each.name()), before, after));
            }
        }
    }

    private static @Nullable Side side(Decider decider, Case each, Edition edition) {
        ObjectNode request = each.request().deepCopy();
        request.putObject("editions").put(edition.table(), edition.date());
        return RequestReader.read(request) instanceof Request read
                ? Side.of(decider.decideBy(edition.table(), read, Instant.EPOCH))
                : null;
    }
}
