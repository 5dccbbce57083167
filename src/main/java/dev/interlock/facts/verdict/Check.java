package dev.interlock.facts.verdict;

import dev.interlock.facts.Missing;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a call that is met, or might be.
 *
 * @param rule name of the DRL rule that found it
 * @param order place among the operation's checks; the first that fails gives the error
 * @param subject what the message speaks of: a parameter, a snapshot id, a product
 * @param missing facts that decide whether the check is met; empty when it is for certain
 * @param unblocks what would let the call through, were there no other check; all of it is needed
 */
public record Check(
        String rule,
        RowPlace place,
        Ruling ruling,
        int order,
        String subject,
        String because,
        List<String> facts,
        List<Missing> missing,
        List<String> unblocks) {

    public Check(
            String rule,
            RowPlace place,
            Ruling ruling,
            int order,
            String subject,
            String because,
            List<String> facts,
            List<Missing> missing) {
        this(rule, place, ruling, order, subject, because, facts, missing, List.of());
    }

    /** The same check, with what would let the call through; null when nothing the caller can do. */
    public Check unblockedBy(@Nullable String text) {
        return text == null
                ? this
                : new Check(rule, place, ruling, order, subject, because, facts, missing, List.of(text));
    }

    public boolean sure() {
        return missing.isEmpty();
    }

    /** This check and the same one met by another target. */
    public Check joinedWith(Check other) {
        List<String> allFacts = new ArrayList<>(facts);
        allFacts.addAll(other.facts);
        List<Missing> allMissing = new ArrayList<>(missing);
        allMissing.addAll(other.missing);
        List<String> allUnblocks = new ArrayList<>(unblocks);
        allUnblocks.addAll(other.unblocks);
        return new Check(
                rule,
                place,
                ruling,
                order,
                subject + ", " + other.subject,
                because + "; " + other.because,
                List.copyOf(allFacts),
                List.copyOf(allMissing),
                List.copyOf(allUnblocks));
    }
}
