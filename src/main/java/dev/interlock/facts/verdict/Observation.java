package dev.interlock.facts.verdict;

import dev.interlock.facts.Missing;
import dev.interlock.facts.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the Checks sheet that is met, or might be.
 *
 * @param condition the name of the rule that found it, as the Condition column has it
 * @param subject what the error message speaks of
 * @param missing the facts that decide whether it is met; empty when it is for certain
 * @param unblock what would let a call through that fails for it; null when nothing the caller can do
 */
public record Observation(
        Question question,
        String condition,
        String subject,
        String because,
        List<String> facts,
        List<Missing> missing,
        @Nullable String unblock) {

    /** A condition that is met. */
    public static Observation met(Question question, String condition, String subject, String because, String fact) {
        return new Observation(question, condition, subject, because, List.of(fact), List.of(), null);
    }

    /** The same, with what would let the call through. */
    public Observation unblockedBy(String text) {
        return new Observation(question, condition, subject, because, facts, missing, text);
    }

    /** A condition that would be met or not, were the fact known. */
    public static Observation open(Question question, String condition, String because, Missing missing) {
        return new Observation(
                question, condition, question.target().name(), because, List.of(), List.of(missing), null);
    }

    public String edition() {
        return question.edition();
    }

    public String operation() {
        return question.operation();
    }

    public boolean sure() {
        return missing.isEmpty();
    }
}
