package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.facts.law.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a comparison says, and the cell that says it.
 *
 * @param edition date of the edition that speaks; null when the table says nothing at that time, or takes no part
 * @param code ECS error code; null when there is none
 * @param httpStatus null when not known
 * @param file workbook of the deciding row, or the DRL file when a rule alone decides; null when nothing speaks
 * @param sheet null without a row
 * @param row row number as a spreadsheet program shows it; null without a row
 * @param cell the cell that holds the deciding word (`Impact!F36`); null without a row
 * @param rule name of the DRL rule; only when it decides without a row
 * @param result the fields of `LockedSnapshotInfo` that differ, of the first situation of the class; null where they do
 *     not matter or there is no result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Side(
        @Nullable String edition,
        Outcome outcome,
        @JsonProperty("Code") @Nullable String code,
        @JsonProperty("HttpStatus") @Nullable Integer httpStatus,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String cell,
        @Nullable String rule,
        @Nullable Map<String, String> result) {

    /** The row as authors name it (`Impact 36`); null when none decides. */
    public @Nullable String rowInWords() {
        return row == null ? null : sheet + " " + row;
    }

    /** The same in another row of the sheet, with that row's code. */
    Side at(int other, @Nullable String code) {
        String there = cell == null
                ? null
                : cell.substring(0, cell.length() - String.valueOf(row).length()) + other;
        return new Side(edition, outcome, code, httpStatus, file, sheet, other, there, rule, result);
    }

    Side with(@Nullable Map<String, String> fields) {
        return new Side(edition, outcome, code, httpStatus, file, sheet, row, cell, rule, fields);
    }
}
