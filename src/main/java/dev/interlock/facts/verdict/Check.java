package dev.interlock.facts.verdict;

import dev.interlock.facts.Missing;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import java.util.List;

/**
 * A check of a call that is met, or might be.
 *
 * @param rule name of the DRL rule that found it
 * @param order place among the operation's checks; the first that fails gives the error
 * @param subject what the message speaks of: a parameter, a snapshot id, a product
 * @param sure false when a missing fact decides whether the check is met
 */
public record Check(
        String rule,
        RowPlace place,
        Ruling ruling,
        int order,
        String subject,
        String because,
        List<String> facts,
        boolean sure,
        List<Missing> missing) {}
