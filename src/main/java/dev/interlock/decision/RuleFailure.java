package dev.interlock.decision;

import dev.interlock.facts.verdict.RuleLimit;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** The rules themselves failed on a question: a fault of the bundle, not of the caller. */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String explanation;

    private RuleFailure(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.explanation = message;
    }

    static RuleFailure ranAway(int limit) {
        return new RuleFailure("decision-limit", "The rules did not come to an end within " + limit + " firings", null);
    }

    static RuleFailure passed(RuleLimit limit) {
        return new RuleFailure(
                "decision-limit", "The rules did not come to an end within " + limit.getMessage(), limit);
    }

    static RuleFailure threw(Throwable cause) {
        String rule = cause instanceof ConsequenceException consequence
                ? consequence.getRule().getName()
                : null;
        return new RuleFailure("rule-failed", rule == null ? "A rule failed" : "The rule `" + rule + "` failed", cause);
    }

    /** What happened, for people. */
    public String explanation() {
        return explanation;
    }

    /** Stable word for programs. */
    public String code() {
        return code;
    }
}
