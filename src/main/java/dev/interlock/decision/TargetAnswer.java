package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.interlock.facts.law.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one target of the call: {@code {"Disk": "d-1", "outcome": "fails", "Code": "..."}}.
 *
 * @param kind `Instance`, `Disk`, `Snapshot` or `Image`; the JSON field that holds the id
 * @param code ECS error code; null when it does not fail or no code is printed
 */
@JsonPropertyOrder({"outcome", "Code"})
public record TargetAnswer(
        @JsonIgnore String kind,
        @JsonIgnore String id,
        Outcome outcome,
        @JsonProperty("Code") @Nullable String code) {

    @JsonAnyGetter
    Map<String, String> resource() {
        return Map.of(kind, id);
    }
}
