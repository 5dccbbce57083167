package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.describe.Fixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer kept for a class of requests is the answer the rules give to each of them, word for word. */
class KeptAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    /** Ids that look like each other, like words of the answer, and like nothing ECS gives. */
    private static final List<String> NAMES =
            List.of("i-1", "i-2", "d-1", "d-2", "s-1", "Disk", "is", "i", "d-11", "A", "x`y", "é-1", "a\"b", "i-1\\");

    private final Decider decider = new Decider(ShippedBundle.bundle());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsWhatTheRulesSayToTheVeryRequest(long seed) {
        Random random = new Random(seed);
        int kept = 0;
        for (ObjectNode json : MixedRequests.draw(seed, 3_000)) {
            Request request = Ask.request(Fixtures.parse(renamed(json, random)));
            Answered answered = decider.answer(request, NOW);
            kept += answered instanceof Answered.Kept ? 1 : 0;
            assertThat(withoutId(answered.decision()))
                    .as("%s", json)
                    .isEqualTo(withoutId(decider.decideByRules(request, NOW)));
        }
        assertThat(kept).isGreaterThan(500);
    }

    @Test
    void requestsThatSayDifferentThingsAreOfDifferentClasses() {
        Set<String> requests = new HashSet<>();
        Set<String> classes = new HashSet<>();
        for (ObjectNode json : MixedRequests.draw(9, 2_000)) {
            RequestClass of = RequestClass.of(Ask.request(json), 0);
            if (of != null) {
                ObjectNode timeless = json.deepCopy();
                timeless.remove("asOf");
                requests.add(timeless.toString());
                classes.add(of.key());
            }
        }
        // Ids that change places make the same class; nothing else does, and no class is met twice by chance.
        assertThat(classes.size()).isBetween(requests.size() / 8, requests.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"DiskId\": \"d-1\", \"Text\": \"\u0091A\"}",
                "{\"DiskId\": \"\u0091A\"}",
                "{\"DiskId\": \"d 1\"}",
                "{\"DiskId\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\",\"14\","
                        + "\"15\",\"16\",\"17\"]}"
            })
    void whatCouldBeTakenForAStandInIsLeftToTheRules(String parameters) {
        ObjectNode json = (ObjectNode) Fixtures.parse("{\"operation\": \"DetachDisk\"}");
        json.set("parameters", Fixtures.parse(parameters));
        assertThat(decider.answer(Ask.request(json), NOW)).isInstanceOf(Answered.Fresh.class);
    }

    @Test
    void rulesThatLookAtTheClockAreAskedEachTime() {
        Decider clocked = new Decider(ShippedBundle.with(Map.of("rules/security-lock/by-the-clock.drl", """
                package interlock.rules.securitylock;

                import dev.interlock.facts.Question;
                import dev.interlock.facts.verdict.Verdicts;

                global Verdicts verdicts;

                rule "It is told at which instant"
                when
                    $question : Question()
                then
                    verdicts.advise( "clock", "Asked for " + $question.asOf() );
                end
                """)));
        ObjectNode json =
                (ObjectNode) Fixtures.parse("{\"operation\": \"StartInstance\", \"facts\": {\"Instances\": []}}");
        for (String instant : List.of("2026-11-20T10:00:00Z", "2026-11-20T10:00:01Z")) {
            Decision decision = clocked.decide(Ask.request(json.put("asOf", instant)), NOW);
            assertThat(decision.advisories())
                    .anyMatch(advisory -> advisory.text().equals("Asked for " + instant));
        }
    }

    @Test
    void theSameClassBeforeAndAfterANewEditionIsAnsweredByEach() {
        ObjectNode json = (ObjectNode) Fixtures.parse("""
                {"operation": "StopInstance", "parameters": {"InstanceId": "i-1"}, "facts": {"Instances":
                  [{"InstanceId": "i-1", "OperationLocks": {"LockReason": [{"LockReason": "security"}]}}]}}""");
        Decision before = decider.decide(Ask.request(json.put("asOf", "2026-06-19T23:59:59Z")), NOW);
        Decision after = decider.decide(Ask.request(json.put("asOf", "2026-06-20T00:00:00Z")), NOW);
        assertThat(before.outcome().word()).isEqualTo("fails");
        assertThat(before.validUntil()).isEqualTo(Instant.parse("2026-06-20T00:00:00Z"));
        assertThat(after.outcome().word()).isEqualTo("unaffected");
    }

    /** Two resources of one kind keep two names; an instance and a disk may come to share one. */
    private static String renamed(JsonNode json, Random random) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        names.set(2, names.get(random.nextInt(3)));
        String text = json.toString();
        int next = 0;
        for (String id : List.of("i-1", "i-2", "d-1", "d-2", "s-1")) {
            String stand = "\"<" + id + ">\"";
            text = text.replace("\"" + id + "\"", stand);
        }
        for (String id : List.of("i-1", "i-2", "d-1", "d-2", "s-1")) {
            text = text.replace(
                    "\"<" + id + ">\"", TextNode.valueOf(names.get(next++)).toString());
        }
        return text;
    }

    private static String withoutId(Decision decision) {
        return decision.toString().replace(decision.decisionId(), "");
    }
}
