package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.bundle.LawTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row, or a DRL rule without a row, that took part in the decision.
 *
 * @param file workbook the row stands in, or the DRL file when the rule alone concludes
 * @param sheet null without a row
 * @param row row number as a spreadsheet program shows it; null without a row
 * @param cells the row's cells; null without a row
 * @param rule name of the DRL rule
 * @param because the finding in words
 * @param facts names of the facts it rests on
 * @param source the published document and row; null when the author names none
 * @param note the author's remark; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
        String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String cells,
        String rule,
        String because,
        List<String> facts,
        Basis basis,
        @Nullable String source,
        @Nullable String note) {

    static Match of(
            LawTable table, String rule, @Nullable RowPlace place, Ruling ruling, String because, List<String> facts) {
        if (place == null) {
            String file = table.rules().files().getOrDefault(rule, "rules");
            return new Match(file, null, null, null, rule, because, facts, ruling.basis(), null, null);
        }
        return new Match(
                place.file(),
                place.sheet(),
                place.row(),
                place.cells(),
                rule,
                because,
                facts,
                ruling.basis(),
                ruling.source(),
                ruling.note());
    }

    /** The same match of other facts. */
    Match telling(String why, List<String> what) {
        return new Match(file, sheet, row, cells, rule, why, what, basis, source, note);
    }
}
