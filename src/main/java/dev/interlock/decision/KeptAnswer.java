package dev.interlock.decision;

import dev.interlock.facts.Missing;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Unblock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The answer to a class of requests, with stand-ins for ids, for the decision's own id and for its instant. */
public final class KeptAnswer {

    /** Begins every stand-in in the texts of a pattern; one more character tells which. */
    public static final char MARK = OpaqueIds.MARK;

    /** Stands for the instant a decision is made for; no request can name it. */
    public static final Instant AS_OF = Instant.MAX;

    private static final String DECISION = "" + OpaqueIds.MARK + OpaqueIds.DECISION;

    private final Decision pattern;
    private volatile @Nullable Object form;

    private KeptAnswer(Decision pattern) {
        this.pattern = pattern;
    }

    /** Keeps the decision on a request with stand-ins. */
    static KeptAnswer of(Decision decision) {
        return new KeptAnswer(with(decision, UnaryOperator.identity(), DECISION, AS_OF));
    }

    Decision pattern() {
        return pattern;
    }

    Decision of(OpaqueIds ids, String decisionId, Instant asOf) {
        return with(pattern, ids::restore, decisionId, asOf);
    }

    /** Two threads may make the form at the same time; either will do. */
    <T> T form(Class<T> type, Function<Decision, T> maker) {
        Object made = form;
        if (!type.isInstance(made)) {
            made = maker.apply(pattern);
            form = made;
        }
        return type.cast(made);
    }

    private static Decision with(Decision from, UnaryOperator<String> text, String decisionId, Instant asOf) {
        List<CallError> violations = each(
                from.violations(),
                error -> new CallError(
                        error.code(),
                        error.httpStatus(),
                        error.message() == null ? null : text.apply(error.message()),
                        error.suggestedCode(),
                        error.basis(),
                        text.apply(error.because())));
        return new Decision(
                decisionId,
                from.operation(),
                asOf,
                from.outcome(),
                violations.isEmpty() ? null : violations.get(0),
                violations,
                each(
                        from.targets(),
                        target -> new TargetAnswer(
                                target.kind(), text.apply(target.id()), target.outcome(), target.code())),
                from.result(),
                each(
                        from.matches(),
                        match -> match.telling(text.apply(match.because()), each(match.facts(), text::apply))),
                each(
                        from.missing(),
                        missing -> new Missing(
                                text.apply(missing.resource()), missing.field(), text.apply(missing.matters()))),
                each(
                        from.advisories(),
                        advisory -> new Advisory(advisory.code(), text.apply(advisory.text()), advisory.near())),
                from.validUntil(),
                each(from.unblock(), unblock -> new Unblock(text.apply(unblock.text()), unblock.at())),
                from.policy());
    }

    private static <T, R> List<R> each(List<T> list, Function<T, R> function) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<R> changed = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            changed.add(function.apply(list.get(i)));
        }
        return changed;
    }
}
