package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class of situations in which the answer changes in one and the same way.
 *
 * @param table the table whose answer it is
 * @param operations the operations in their order; {@link #UNLISTED} stands for every operation that no edition lists
 * @param when the conditions in words by column; what is not there makes no difference
 * @param from first day on which these editions govern
 * @param until first day on which they no longer do; null when there is none
 * @param fields fields of `LockedSnapshotInfo` that differ in the first situation; empty unless the result differs
 * @param situations how many of the situations compared are in the class
 * @param old null when nothing decided before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String table,
        List<String> operations,
        Map<String, String> when,
        String from,
        @Nullable String until,
        Aspect aspect,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields,
        int situations,
        @Nullable Side old,
        @JsonProperty("new") Side young) {

    public Difference {
        // The JSON leaves an empty list out.
        fields = Objects.requireNonNullElse(fields, List.of());
    }

    /** Stands for every operation that no edition of either side lists. */
    public static final String UNLISTED = "any other operation";
}
