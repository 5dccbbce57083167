package dev.interlock.decision;

import dev.interlock.decision.request.Request;
import dev.interlock.facts.Coverage;
import dev.interlock.facts.DecisionTime;
import dev.interlock.facts.Question;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An edition as decisions look at it.
 *
 * @param from the instant from which it governs
 * @param coverage the lock reasons it speaks of
 * @param kinds kinds of target by key of the operation
 * @param parameters names of all parameters by key of the operation, of operations whose parameters it lists
 * @param impact true when it has an Impact sheet, false when it has checks and transitions
 * @param defaults whether it says what an operation gets that is not listed
 */
record Governing(
        LawTable table,
        SessionPool sessions,
        Edition edition,
        Instant from,
        Coverage coverage,
        Map<String, List<String>> kinds,
        Map<String, List<String>> parameters,
        boolean impact,
        boolean defaults) {

    private static final List<String> SNAPSHOT = List.of("Snapshot");

    static Governing of(LawTable table, SessionPool sessions, Edition edition) {
        Map<String, Set<String>> kinds = new HashMap<>();
        edition.operations().keySet().forEach(operation -> kinds.put(operation, new TreeSet<>()));
        Coverage coverage = new Coverage(edition.date(), Set.of(), false);
        Map<String, List<String>> parameters = new HashMap<>();
        boolean impact = false;
        boolean defaults = false;
        for (Object row : edition.rows()) {
            if (row instanceof ImpactRow impactRow) {
                kinds.computeIfAbsent(impactRow.key(), operation -> new TreeSet<>())
                        .add(impactRow.target());
                impact = true;
            } else if (row instanceof ParameterRow parameter) {
                parameters
                        .computeIfAbsent(parameter.operation(), operation -> new ArrayList<>())
                        .add(parameter.parameter());
            } else if (row instanceof DefaultRow) {
                defaults = true;
            } else if (row instanceof Coverage said) {
                coverage = said;
                impact = true;
            }
        }
        Map<String, List<String>> byOperation = new HashMap<>();
        kinds.forEach((operation, of) -> byOperation.put(operation, of.isEmpty() ? SNAPSHOT : List.copyOf(of)));
        return new Governing(
                table,
                sessions,
                edition,
                LocalDate.parse(edition.date()).atStartOfDay(ZoneOffset.UTC).toInstant(),
                coverage,
                byOperation,
                parameters,
                impact,
                defaults);
    }

    /**
     * Whether what it answers cannot depend on what ids are like. Checks of a call look at that, and so may rules that
     * somebody else wrote.
     */
    boolean treatsIdsAsOpaque() {
        return impact && table.rules().shipped();
    }

    /** Whether that is so of all of them; of none nobody knows. */
    static boolean treatIdsAsOpaque(List<Governing> governing) {
        for (Governing edition : governing) {
            if (!edition.treatsIdsAsOpaque()) {
                return false;
            }
        }
        return !governing.isEmpty();
    }

    boolean lists(String operation) {
        return kinds.containsKey(operation);
    }

    /** Kinds of target of an operation; null when it is not listed. */
    @Nullable
    List<String> kindsOf(String operation) {
        return kinds.get(operation);
    }

    /** A question to this edition about a target of the request. */
    Question question(String operation, DecisionTime time, Request request, Target target) {
        return new Question(
                operation, edition.date(), coverage, time, request.parameters(), request.facts(), target, null);
    }
}
