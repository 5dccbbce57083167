package dev.interlock.facts.verdict;

import dev.interlock.facts.Missing;
import dev.interlock.facts.Question;
import java.util.List;

/**
 * A condition of the Checks sheet that is met, or might be.
 *
 * @param condition the name of the rule that found it, as the Condition column has it
 * @param subject what the error message speaks of
 * @param missing the facts that decide whether it is met; empty when it is for certain
 */
public record Observation(
        Question question,
        String condition,
        String subject,
        String because,
        List<String> facts,
        List<Missing> missing) {

    /** A condition that is met. */
    public static Observation met(Question question, String condition, String subject, String because, String fact) {
        return new Observation(question, condition, subject, because, List.of(fact), List.of());
    }

    /** A condition that would be met or not, were the fact known. */
    public static Observation open(Question question, String condition, String because, Missing missing) {
        return new Observation(question, condition, question.target().name(), because, List.of(), List.of(missing));
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
