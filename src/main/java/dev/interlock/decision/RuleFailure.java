package dev.interlock.decision;

import dev.interlock.facts.verdict.RuleLimit;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** The rules themselves failed on a question: a fault of the bundle, not of the caller. */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String explanation;
    private final @Nullable String rule;

    private RuleFailure(String code, String message, @Nullable String rule, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.explanation = message;
        this.rule = rule;
    }

    static RuleFailure ranAway(int limit) {
        return new RuleFailure(
                "decision-limit", "The rules did not come to an end within " + limit + " firings", null, null);
    }

    static RuleFailure passed(RuleLimit limit) {
        return new RuleFailure(
                "decision-limit", "The rules did not come to an end within " + limit.getMessage(), null, limit);
    }

    static RuleFailure threw(Throwable cause) {
        String rule = cause instanceof ConsequenceException consequence
                ? consequence.getRule().getName()
                : null;
        return new RuleFailure(
                "rule-failed", rule == null ? "A rule failed" : "The rule `" + rule + "` failed", rule, cause);
    }

    /** What happened, for people. */
    public String explanation() {
        return explanation;
    }

    /** Stable word for programs. */
    public String code() {
        return code;
    }

    /**
     * The failure as a finding, in the file that holds the rule when it is known which.
     *
     * @param on what the rules were asked, as the rest of a sentence: `on the case ...`
     */
    public Diagnostic finding(Bundle bundle, String on) {
        String file = "rules";
        for (LawTable table : bundle.tables().values()) {
            file = rule == null ? file : table.rules().files().getOrDefault(rule, file);
        }
        return Diagnostic.error(
                code,
                file,
                null,
                null,
                explanation + " " + on,
                "The rules must come to an answer, whatever they are asked");
    }
}
