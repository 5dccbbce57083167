package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.facts.verdict.Advisory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No question leaves anything behind that another one could meet, not even one on which the rules fail. */
class NoLeakTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 5;

    private static final String THROWS = """
            package interlock.rules.snapshotlock;
            import dev.interlock.facts.Question;
            rule "A rule that throws"
            when
                Question( operation == "unlocksnapshot" )
            then
                String nothing = null;
                nothing.length();
            end
            """;
    private static final String NEVER_ENDS = """
            package interlock.rules.securitylock;
            import dev.interlock.facts.Missing;
            import dev.interlock.facts.Question;
            rule "A rule that begins"
            when
                Question( operation == "startinstance" )
            then
                insert( new Missing( "a", "b" ) );
            end
            rule "A rule that never ends"
            when
                $missing : Missing()
            then
                delete( $missing );
                insert( new Missing( "a", "b" ) );
            end
            """;

    private static final String OF_ROWS_ALONE = """
            package interlock.rules.snapshotlock;
            import dev.interlock.facts.Missing;
            import dev.interlock.facts.Question;
            import dev.interlock.facts.law.CheckRow;
            import dev.interlock.facts.verdict.Verdicts;
            global Verdicts verdicts;
            rule "A rule that rows alone meet"
            when
                CheckRow( operation == "locksnapshot", condition == "the call is a dry run" )
            then
                verdicts.advise( "of-rows", "said to nobody" );
                insert( new Missing( "a row", "was met" ) );
            end
            rule "A rule that goes on from there"
            when
                Question( operation == "unlocksnapshot" )
                Missing( resource == "a row" )
            then
                verdicts.advise( "of-a-question", "said each time" );
            end
            """;
    private static final String THROWS_AT_ROWS = """
            package interlock.rules.snapshotlock;
            import dev.interlock.facts.law.CheckRow;
            rule "A rule that throws at a row"
            when
                CheckRow( operation == "locksnapshot", condition == "the call is a dry run" )
            then
                String nothing = null;
                nothing.length();
            end
            """;

    private final List<ObjectNode> requests = MixedRequests.draw(7, 300);

    @Test
    void interleavedRequestsFromSeveralThreadsAreAnsweredAsByFreshDeciders() throws Exception {
        List<String> alone = new ArrayList<>();
        for (ObjectNode request : requests) {
            alone.add(Ask.everything(Ask.decision(new Decider(ShippedBundle.bundle()), request)));
        }
        assertThat(alone.stream().distinct()).as("different answers").hasSizeGreaterThan(100);
        Decider shared = new Decider(ShippedBundle.bundle());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int stride = 2 * t + 1;
                running.add(threads.submit(() -> differences(shared, alone, stride)));
            }
            for (Future<List<String>> thread : running) {
                assertThat(thread.get(5, TimeUnit.MINUTES)).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void afterARuleThatThrowsTheNextDecisionsAreRight() {
        failing(Map.of("rules/snapshot-lock/throws.drl", THROWS), "UnlockSnapshot", "rule-failed");
    }

    @Test
    @Timeout(60)
    void afterRulesThatNeverEndTheNextDecisionsAreRight() {
        failing(Map.of("rules/security-lock/never-ends.drl", NEVER_ENDS), "StartInstance", "decision-limit");
    }

    @Test
    void whatFollowsFromRowsAloneHoldsForEveryQuestionAlike() {
        Decider decider =
                new Decider(ShippedBundle.with(Map.of("rules/snapshot-lock/of-rows-alone.drl", OF_ROWS_ALONE)));
        int unlocks = 0;
        for (ObjectNode request : requests) {
            List<String> said = Ask.decision(decider, request).advisories().stream()
                    .map(Advisory::code)
                    .filter(code -> code.startsWith("of-"))
                    .toList();
            boolean unlock = request.path("operation").asText().equals("UnlockSnapshot");
            assertThat(said).as("%s", request).isEqualTo(unlock ? List.of("of-a-question") : List.of());
            unlocks += unlock ? 1 : 0;
        }
        assertThat(unlocks).isGreaterThan(5);
    }

    @Test
    @Timeout(60)
    void aRuleThatThrowsAtARowFailsEveryQuestionToItsTableAndNoOther() {
        Decider sound = new Decider(ShippedBundle.bundle());
        Decider broken =
                new Decider(ShippedBundle.with(Map.of("rules/snapshot-lock/throws-at-rows.drl", THROWS_AT_ROWS)));
        int failures = 0;
        for (ObjectNode request : requests.subList(0, 60)) {
            Decision asked = Ask.decision(sound, request);
            if (asked.policy().editions().containsKey("snapshot-lock")) {
                RuleFailure failure = catchThrowableOfType(RuleFailure.class, () -> Ask.decision(broken, request));
                assertThat(failure.explanation()).isEqualTo("The rule `A rule that throws at a row` failed");
                failures++;
            } else {
                assertThat(Ask.everything(Ask.decision(broken, request))).isEqualTo(Ask.everything(asked));
            }
        }
        assertThat(failures).isBetween(5, 55);
    }

    private void failing(Map<String, String> rules, String operation, String code) {
        Decider sound = new Decider(ShippedBundle.bundle());
        Decider broken = new Decider(ShippedBundle.with(rules));
        int failures = 0;
        for (ObjectNode request : requests) {
            if (request.path("operation").asText().equals(operation)) {
                RuleFailure failure = catchThrowableOfType(RuleFailure.class, () -> Ask.decision(broken, request));
                assertThat(failure).as("%s", request).isNotNull();
                assertThat(failure.code()).isEqualTo(code);
                failures++;
            } else {
                assertThat(Ask.everything(Ask.decision(broken, request)))
                        .as("%s", request)
                        .isEqualTo(Ask.everything(Ask.decision(sound, request)));
            }
        }
        assertThat(failures).as("requests on which the rules failed").isGreaterThan(5);
    }

    /** Each thread goes through the requests in steps of its own, so that different ones meet. */
    private List<String> differences(Decider decider, List<String> alone, int stride) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < ROUNDS * requests.size(); i++) {
            int n = i * stride % requests.size();
            String came = Ask.everything(Ask.decision(decider, requests.get(n)));
            if (!came.equals(alone.get(n))) {
                differences.add("expected " + alone.get(n) + "\n    came " + came + "\n      of " + requests.get(n));
            }
        }
        return differences;
    }
}
