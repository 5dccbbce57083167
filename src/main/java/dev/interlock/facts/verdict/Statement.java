package dev.interlock.facts.verdict;

import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What one row, or one rule without a row, says of one situation.
 *
 * @param rule name of the DRL rule that found it
 * @param place the row; null when the rule alone concludes
 * @param specificity number of conditions of the row; -1 for an edition's default: of the statements that hold, the most
 *     specific decides
 * @param sure false when a fact the row asks for is not known, so that the row only might hold
 */
public record Statement(
        String rule, @Nullable RowPlace place, Ruling ruling, int specificity, Situation situation, boolean sure) {}
