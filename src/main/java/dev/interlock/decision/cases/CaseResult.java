package dev.interlock.decision.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Case;
import org.jspecify.annotations.Nullable;

/**
 * What came of one case.
 *
 * @param table name of the table whose workbook holds it
 * @param edition date of that workbook
 * @param fault what is not as expected, in words; null for a case that passed
 * @param row the row that decided (`Impact 33`); null when none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseResult(
        String table,
        String edition,
        Case tested,
        Verdict verdict,
        @Nullable String fault,
        @Nullable String row) {

    /** Whether a case is as its author expects. */
    public enum Verdict {
        PASSED,
        /** The answer is as expected, but another row gives it than the case names. */
        MOVED,
        FAILED;

        @JsonValue
        public String word() {
            return Spelling.key(name());
        }
    }

    /** Whether the answer is as expected, whichever row gives it. */
    public boolean holds() {
        return verdict != Verdict.FAILED;
    }
}
