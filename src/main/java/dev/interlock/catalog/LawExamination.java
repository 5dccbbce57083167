package dev.interlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseResult;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.decision.impact.BundleComparison;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.analysis.BundleAnalysis;
import dev.interlock.policy.analysis.NewRows;
import dev.interlock.policy.analysis.QuietChanges;
import dev.interlock.policy.bundle.BundleReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a revision as a whole before it may decide: whether its rows contradict each other, whether its cases meet every
 * new row, and which decisions it changes.
 *
 * @param uncovered what a new row without a case is: an error refuses the revision
 */
public record LawExamination(Diagnostic.Severity uncovered) implements Examination {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public Analysis analyse(@Nullable Decider active, Decider candidate, CaseRun run) {
        List<Diagnostic> found = new ArrayList<>(BundleAnalysis.of(candidate.bundle()));
        if (active != null) {
            found.addAll(QuietChanges.of(active.bundle(), candidate.bundle()));
            found.addAll(run.coverage().missingAmong(NewRows.of(candidate.bundle(), active.bundle()), uncovered));
        }
        found.sort(null);
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("rows", run.coverage().total());
        coverage.put("percent", run.coverage().percent());
        coverage.put("uncovered", run.coverage().uncovered());
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("coverage", coverage);
        sections.put("cases", run.results().stream().map(LawExamination::shown).toList());
        return new Analysis(found, sections);
    }

    @Override
    public List<Diagnostic> analyse(BundleReader.Read read) {
        return BundleAnalysis.of(read);
    }

    private static Map<String, Object> shown(CaseResult result) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("file", result.tested().place().file());
        shown.put("row", result.tested().place().row());
        shown.put("case", result.tested().name());
        shown.put("verdict", result.verdict());
        if (result.fault() != null) {
            shown.put("fault", result.fault());
        }
        return shown;
    }

    @Override
    public Compared compare(@Nullable Decider active, Decider candidate) {
        BundleComparison comparison = BundleComparison.of(active, candidate);
        try {
            return new Compared(JSON.writeValueAsString(comparison), comparison.digest());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comparison is plain data", e);
        }
    }
}
