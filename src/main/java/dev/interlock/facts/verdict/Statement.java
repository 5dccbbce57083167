package dev.interlock.facts.verdict;

import dev.interlock.facts.Missing;
import dev.interlock.facts.Situation;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row, or one rule without a row, says of one situation.
 *
 * @param rule name of the DRL rule that found it
 * @param place the row; null when the rule alone concludes
 * @param specificity number of conditions of the row; -1 for an edition's default: of the statements that hold, the most
 *     specific decides
 * @param condition the conditions that make the row differ, in words, for explaining what is missing
 * @param missing what the row asks for and is not known; empty when its conditions hold for certain
 */
public record Statement(
        String rule,
        @Nullable RowPlace place,
        Ruling ruling,
        int specificity,
        Situation situation,
        String condition,
        List<Missing> missing) {

    public boolean sure() {
        return missing.isEmpty();
    }
}
