package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.interlock.facts.law.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one target of the call: {@code {"Disk": "d-1", "outcome": "fails", "Code": "..."}}.
 *
 * @param kind `Instance`, `Disk`, `Snapshot` or `Image`; the JSON field that holds the id
 * @param code ECS error code; null when it does not fail or no code is printed
 */
public record TargetAnswer(
        String kind, String id, Outcome outcome, @Nullable String code) {

    @JsonValue
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(kind, id);
        json.put("outcome", outcome);
        json.put("Code", code);
        return json;
    }
}
