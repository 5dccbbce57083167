package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.GridAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of two that are compared: it answers, and shows the cell an answer comes from. For one thread. */
final class Respondent {

    private static final int MOST_KEPT = 10_000;

    private final Decider decider;
    private final Map<String, String> pins;
    private final Map<String, Edition> editions = new HashMap<>();
    private final Map<String, Map<Integer, ParameterRow>> parameters = new HashMap<>();
    /** Rows of sheets Impact by file and operation. */
    private final Map<String, Map<String, List<ImpactRow>>> targets = new HashMap<>();

    /** Operations that some edition lists, by key. */
    private final Set<String> listed = new HashSet<>();
    /** Whether the name of an operation no edition lists means nothing to the rules. */
    private final boolean shipped;

    private final Map<Unlisted, Decision> unlisted = new HashMap<>();

    /** What is asked of an operation that no edition lists: whichever it is, the answer is the same. */
    private record Unlisted(@Nullable String table, Instant asOf, ObjectNode parameters, Facts facts) {}

    /**
     * @param pins dates of editions by table that decide whatever the instant; empty when the instant tells
     */
    Respondent(Decider decider, Map<String, String> pins) {
        this.decider = decider;
        this.pins = pins;
        for (LawTable table : decider.bundle().tables().values()) {
            table.editions().values().forEach(edition -> {
                editions.put(edition.file(), edition);
                listed.addAll(edition.operations().keySet());
            });
        }
        shipped = decider.bundle().hasShippedRules();
    }

    /** Everything that takes part is asked when the table is null. */
    Decision answer(Call call, Request request, @Nullable String table) {
        if (!shipped || listed.contains(Spelling.key(call.operation))) {
            return answer(request, table);
        }
        Unlisted asked = new Unlisted(table, call.asOf, call.parameters, request.facts());
        Decision known = unlisted.get(asked);
        if (known == null) {
            known = answer(request, table);
            if (unlisted.size() < MOST_KEPT) {
                unlisted.put(asked, known);
            }
        }
        return known;
    }

    private Decision answer(Request request, @Nullable String table) {
        return decider.decideAt(request, table, Objects.requireNonNull(request.asOf()));
    }

    Request request(Call call) {
        return call.request(pins);
    }

    /** What the decision as a whole says. */
    Side side(Decision decision, String table, @Nullable String column, Call call) {
        Match match = decision.matches().isEmpty() ? null : decision.matches().get(0);
        return side(
                decision.policy().editions().get(table),
                decision.outcome(),
                decision.error() == null ? null : decision.error().code(),
                decision.error() == null ? null : decision.error().httpStatus(),
                match,
                column,
                call);
    }

    /** What one of its checks says; one that does not fail lets the call through. */
    Side violation(Decision decision, String table, int index, Call call) {
        boolean fails = index >= 0;
        // Checks and the rows they come from stand in one order.
        boolean shown = fails && index < decision.matches().size();
        return side(
                decision.policy().editions().get(table),
                fails ? Outcome.FAILS : Outcome.UNAFFECTED,
                fails ? decision.violations().get(index).code() : null,
                fails ? decision.violations().get(index).httpStatus() : null,
                shown ? decision.matches().get(index) : null,
                null,
                call);
    }

    private Side side(
            @Nullable String edition,
            Outcome outcome,
            @Nullable String code,
            @Nullable Integer status,
            @Nullable Match match,
            @Nullable String column,
            Call call) {
        if (match == null || match.row() == null) {
            String file = match == null ? null : match.file();
            return new Side(
                    edition, outcome, code, status, file, null, null, null, match == null ? null : match.rule(), null);
        }
        ParameterRow parameter = parameter(match);
        String named = column == null ? parameter == null ? "Outcome" : Limits.column(parameter, call) : column;
        String cell = cell(match, match.row(), named);
        return new Side(edition, outcome, code, status, match.file(), match.sheet(), match.row(), cell, null, null);
    }

    /** What a decision rests on is what the table takes the operation to act on. */
    Side side(Decision decision, String table, ImpactRow row) {
        String edition = decision.policy().editions().get(table);
        Edition its = editions.get(row.place().file());
        String sheet = row.place().sheet();
        int number = row.place().row();
        String address = its == null ? null : GridAddress.under("Target", its.headers(sheet), number);
        return new Side(
                edition,
                decision.outcome(),
                decision.error() == null ? null : decision.error().code(),
                decision.error() == null ? null : decision.error().httpStatus(),
                row.place().file(),
                sheet,
                number,
                address == null ? null : sheet + "!" + address,
                null,
                null);
    }

    /** What the edition of the table that took part in the decision takes the operation to act on. */
    ActedOn actedOn(Decision decision, String table, Call call) {
        String date = decision.policy().editions().get(table);
        LawTable law = decider.bundle().tables().get(table);
        Edition edition = date == null || law == null ? null : law.editions().get(date);
        List<ImpactRow> rows = edition == null
                ? List.of()
                : targets.computeIfAbsent(edition.file(), file -> byOperation(edition))
                        .getOrDefault(Spelling.key(call.operation), List.of());
        return ActedOn.of(
                rows, decision.matches().isEmpty() ? null : decision.matches().get(0));
    }

    private static Map<String, List<ImpactRow>> byOperation(Edition edition) {
        Map<String, List<ImpactRow>> rows = new HashMap<>();
        for (Object each : edition.rows()) {
            if (each instanceof ImpactRow row) {
                rows.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    /** The row of the Parameters sheet the match points at; null when it points at another sheet. */
    @Nullable
    ParameterRow parameter(Match match) {
        Edition edition = editions.get(match.file());
        if (edition == null || match.row() == null || !"Parameters".equals(match.sheet())) {
            return null;
        }
        return parameters
                .computeIfAbsent(match.file(), file -> {
                    Map<Integer, ParameterRow> rows = new HashMap<>();
                    for (Object row : edition.rows()) {
                        if (row instanceof ParameterRow parameter) {
                            rows.put(parameter.place().row(), parameter);
                        }
                    }
                    return rows;
                })
                .get(match.row());
    }

    private @Nullable String cell(Match match, int row, String header) {
        Edition edition = editions.get(match.file());
        int column = edition == null || match.sheet() == null
                ? -1
                : edition.headers(match.sheet()).indexOf(header);
        return column < 0 ? null : match.sheet() + "!" + GridAddress.of(column, row);
    }
}
