package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.interlock.facts.law.Outcome;
import java.time.Instant;
import java.util.function.Function;

/** What came of deciding a request. */
public sealed interface Answered {

    /** The decision as a value; made anew at each call when the answer was kept. */
    Decision decision();

    Outcome outcome();

    Decision.Policy policy();

    /** An answer the rules gave to this very request. */
    record Fresh(@JsonValue Decision decision) implements Answered {

        @Override
        public Outcome outcome() {
            return decision.outcome();
        }

        @Override
        public Decision.Policy policy() {
            return decision.policy();
        }
    }

    /**
     * The answer the rules gave to the request's class.
     *
     * @param ids what the stand-ins of the answer mean in this request
     */
    record Kept(KeptAnswer answer, OpaqueIds ids, String decisionId, Instant asOf) implements Answered {

        @Override
        public Decision decision() {
            return answer.of(ids, decisionId, asOf);
        }

        @Override
        public Outcome outcome() {
            return answer.pattern().outcome();
        }

        @Override
        public Decision.Policy policy() {
            return answer.pattern().policy();
        }

        /** The form somebody writes answers of this class in, made the first time it is asked for. */
        public <T> T form(Class<T> type, Function<Decision, T> maker) {
            return answer.form(type, maker);
        }

        /** What goes where the pattern has a mark followed by this character: an id, or the decision's own. */
        public String filling(char second) {
            return second == OpaqueIds.DECISION ? decisionId : ids.id(second);
        }
    }
}
