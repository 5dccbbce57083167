package dev.interlock.decision.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rows of the law a run of the cases has shown.
 *
 * @param deciding rows that decided some case
 * @param participating rows that took part in some case and decided none: a violation after the first, a second target
 * @param uncovered rows no case met
 */
public record RowCoverage(List<RowPlace> deciding, List<RowPlace> participating, List<RowPlace> uncovered) {

    /** How many rows there are. */
    @JsonProperty
    public int total() {
        return deciding.size() + participating.size() + uncovered.size();
    }

    /** How many of a hundred rows some case met, rounded down; 100 when there are none. */
    @JsonProperty
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * (total() - uncovered.size()) / total());
    }

    /**
     * Those of some rows that no case met, sorted, a hundred of each file at most: an untested row is as likely to be wrong
     * as a tested one is to be right.
     *
     * @param rows the rows that need a case, such as the new ones of a candidate
     */
    public List<Diagnostic> missingAmong(Collection<LawRow> rows, Diagnostic.Severity severity) {
        Set<String> open = uncovered.stream().map(CoveredRows::key).collect(Collectors.toSet());
        Map<String, Findings> byFile = new TreeMap<>();
        for (LawRow row : rows) {
            RowPlace place = row.place();
            if (open.contains(CoveredRows.key(place))) {
                Findings findings = byFile.computeIfAbsent(place.file(), Findings::new);
                String message = "No case that holds meets row " + place.row() + " of " + place.sheet();
                String hint = "Add a row to Cases that this row decides";
                if (severity == Diagnostic.Severity.ERROR) {
                    findings.error("row-uncovered", place.sheet(), place.cells(), message, hint);
                } else {
                    findings.warning("row-uncovered", place.sheet(), place.cells(), message, hint);
                }
            }
        }
        List<Diagnostic> missing = new ArrayList<>();
        byFile.values().forEach(findings -> missing.addAll(findings.sorted()));
        return List.copyOf(missing);
    }
}
