package dev.interlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.policy.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the checks said of a revision, as the JSON that is kept with it. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Report() {}

    /**
     * The report.
     *
     * @param sections what else there is to say, by name: what an {@link Examination} found
     */
    static String of(String revision, List<Diagnostic> diagnostics, Map<String, ?> sections) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("revision", revision);
        report.put("accepted", errors == 0);
        report.put("errors", errors);
        report.put("warnings", diagnostics.size() - errors);
        report.put("diagnostics", diagnostics);
        report.putAll(sections);
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is plain data", e);
        }
    }
}
