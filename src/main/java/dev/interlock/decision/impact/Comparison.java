package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.decision.Decider;
import dev.interlock.facts.law.Outcome;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
     * @param when the situations, in words by column; empty when the answer differs in every situation alike
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

        static Side of(dev.interlock.decision.impact.Side side) {
            return new Side(side.outcome(), side.code(), side.httpStatus(), side.rowInWords());
        }
    }

    /** Compares two editions the table has. */
    public static Comparison of(Decider decider, String table, String from, String to) {
        LawTable law = Objects.requireNonNull(decider.bundle().tables().get(table));
        Edition old = Objects.requireNonNull(law.editions().get(from));
        Edition young = Objects.requireNonNull(law.editions().get(to));
        Grids grids = Grids.between(List.of(old, young), false, false);
        Examination examination = new Examination(
                new Respondent(decider, Map.of(table, from)),
                new Respondent(decider, Map.of(table, to)),
                table,
                Examination.Scope.TABLE);
        Map<String, String> operations = new TreeMap<>(old.operations());
        operations.putAll(young.operations());
        Instant asOf = LocalDate.parse(to).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Difference> differences = new ArrayList<>();
        operations.values().forEach(operation -> {
            List<Grids.Shape> shapes =
                    grids.of(operation, asOf).stream().map(Grids.Shape::told).toList();
            for (SituationClass found : examination.of(shapes)) {
                Contrast.Finding finding = found.finding();
                if (finding.aspect() == Aspect.ANSWER && finding.old() != null) {
                    differences.add(
                            new Difference(operation, found.when(), Side.of(finding.old()), Side.of(finding.young())));
                }
            }
        });
        return new Comparison(table, from, to, examination.compared(), differences);
    }
}
