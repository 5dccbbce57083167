package dev.interlock.decision.cases;

import dev.interlock.decision.Decision;
import dev.interlock.facts.LetterSteps;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.policy.Case;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is misspelled in cases. A word that means nothing makes a case that tests nothing. One that is nearly another is
 * told, once in each workbook; a case may well ask of what nobody knows.
 */
final class MisspelledCases {

    private static final String OPERATION = "unknown-operation";
    private static final String PARAMETER = "unknown-parameter";

    /** Advisories on how a request is written; see callers.md. */
    private static final Set<String> MISSPELLED = Set.of(OPERATION, "unknown-lock-reason", "unknown-status");

    /** As many operations that nobody lists are each held against all that somebody does. */
    private static final int MOST = 100;

    private final Map<String, Diagnostic> told = new LinkedHashMap<>();
    private int unlisted;

    /** Whether it still matters how cases are written: a hundred operations that nobody lists are no slips. */
    boolean areLookedFor() {
        return unlisted < MOST;
    }

    void tell(Decision decision, Edition edition, Case each) {
        String sheet = each.place().sheet();
        for (Advisory advisory : decision.advisories()) {
            unlisted += advisory.code().equals(OPERATION) ? 1 : 0;
            String meant = advisory.near();
            boolean parameter = advisory.code().equals(PARAMETER);
            if (!parameter && (meant == null || !isMisspelled(advisory.code(), decision.operation(), meant))) {
                continue;
            }
            // A parameter stands in a header, whichever operation its cases ask of.
            String said =
                    parameter ? advisory.said().substring(decision.operation().length()) : advisory.said();
            told.putIfAbsent(
                    each.place().file() + said,
                    Diagnostic.warning(
                            "case-" + advisory.code(),
                            each.place().file(),
                            sheet,
                            parameter
                                    ? headerOf(said, edition.headers(sheet), each)
                                    : each.place().cells(),
                            "Case `" + each.name() + "`: " + advisory.said(),
                            meant == null ? "Spell it as ECS does" : "Did you mean `" + meant + "`?"));
        }
    }

    /** One operation and its like for many are both there, even where the law lists but one of them. */
    private static boolean isMisspelled(String code, String operation, String meant) {
        return code.equals(OPERATION) ? !LetterSteps.isPlural(operation, meant) : MISSPELLED.contains(code);
    }

    private static String headerOf(String said, List<String> headers, Case each) {
        return headers.stream()
                .filter(header -> said.contains("`" + header.replaceFirst("^parameters[.]", "") + "`"))
                .findFirst()
                .map(header -> GridAddress.under(header, headers, 1))
                .orElse(each.place().cells());
    }

    Collection<Diagnostic> diagnostics() {
        return told.values();
    }
}
