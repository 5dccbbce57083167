package dev.interlock.decision;

import dev.interlock.facts.Missing;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.verdict.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts that checks ask for and that could still change the answer, each told once with all that depends on it. */
final class OpenChecks {

    private OpenChecks() {}

    /**
     * The facts in the order of the checks; none when whatever they are the answer stays.
     *
     * @param checks in their order
     * @param first order of the first check that fails for certain
     * @param answer what the call gets should none of the open checks be met
     */
    static List<Missing> of(List<Check> checks, int first, Ruling answer) {
        Map<Missing, List<Check>> asking = Map.of();
        for (Check check : checks) {
            if (!check.sure() && check.order() < first && !check.ruling().saysTheSameAs(answer)) {
                asking = asking.isEmpty() ? new LinkedHashMap<>() : asking;
                for (Missing fact : check.missing()) {
                    asking.computeIfAbsent(fact, f -> new ArrayList<>()).add(check);
                }
            }
        }
        List<Missing> missing = new ArrayList<>(asking.size());
        asking.forEach((fact, open) -> missing.add(fact.mattering(how(open, answer))));
        return List.copyOf(missing);
    }

    /** {@code fails if it does not exist, else unaffected}; with the codes where the outcomes alone say nothing. */
    private static String how(List<Check> open, Ruling answer) {
        boolean coded = open.size() > 1
                || open.stream().anyMatch(check -> check.ruling().outcome() == answer.outcome());
        return open.stream()
                .map(check -> said(check.ruling(), coded) + " if " + check.because() + ", ")
                .distinct()
                .collect(Collectors.joining("", "", "else " + said(answer, coded)));
    }

    private static String said(Ruling ruling, boolean coded) {
        String outcome = ruling.outcome().word();
        return coded && ruling.code() != null ? outcome + " with " + ruling.code() : outcome;
    }
}
