package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and sheets of snapshot locking against a model written from the same text by itself. */
class LockSnapshotModelTest {

    private static final int CALLS = 4000;
    private static final Decider DECIDER = new Decider(ShippedBundle.bundle());
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LockSnapshot",
                "UnlockSnapshot",
                "DescribeLockedSnapshots",
                "DeleteSnapshot",
                "ModifySnapshotAttribute"
            })
    void everyDrawnCallIsAnsweredAsTheModelSays(String operation) {
        SnapshotCalls calls = new SnapshotCalls(20260128);
        List<String> differences = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < CALLS; i++) {
            SnapshotWorld world = calls.world();
            ObjectNode request = calls.request(operation, world);
            ModelAnswer expected = SnapshotLockModel.answer(operation, world, request.path("parameters"));
            ModelAnswer came = came(request);
            seen.merge(expected.outcome(), 1, Integer::sum);
            if (!came.equals(expected)) {
                differences.add("expected " + expected + "\n    came " + came + "\n      of " + request);
            }
        }
        assertThat(differences.stream().limit(5))
                .as(differences.size() + " calls of " + CALLS + " differ")
                .isEmpty();
        // The draw has to reach every outcome often, or agreement would mean little.
        assertThat(seen.keySet()).contains("fails", "unaffected", "indeterminate");
        assertThat(seen.values()).allMatch(count -> count > 40, "more than 40 of each of " + seen);
    }

    /** B3: day counts may pass although an old snapshot's retention ends before the lock does. */
    @Test
    void aLockThatOutlivesTheRetentionIsAdvisedOf() {
        SnapshotCalls calls = new SnapshotCalls(3);
        int outliving = 0;
        int others = 0;
        for (int i = 0; i < 4 * CALLS; i++) {
            SnapshotWorld world = calls.world();
            ObjectNode request = calls.request("LockSnapshot", world);
            ModelAnswer passed = SnapshotLockModel.answer("LockSnapshot", world, request.path("parameters"));
            Integer retention = world.retentionDays();
            JsonNode lock = passed.result();
            if (lock == null || retention == null || retention < 0 || !lock.has("LockExpiredTime")) {
                continue;
            }
            boolean outlives = world.created()
                    .plus(Duration.ofDays(retention))
                    .isBefore(Instant.parse(lock.path("LockExpiredTime").asText()));
            outliving += outlives ? 1 : 0;
            others += outlives ? 0 : 1;
            assertThat(Ask.decision(DECIDER, request).advisories().toString().contains("lockOutlivesRetention"))
                    .as("%s", request)
                    .isEqualTo(outlives);
        }
        assertThat(outliving).isGreaterThan(20);
        assertThat(others).isGreaterThan(20);
    }

    private static ModelAnswer came(JsonNode json) {
        Decision decision = DECIDER.decide((Request) RequestReader.read(json), Instant.EPOCH);
        List<String> violations = decision.violations().stream()
                .map(error -> error.code() + " " + error.httpStatus())
                .toList();
        Map<String, Object> result = decision.result();
        JsonNode lock = result == null ? null : JSON.valueToTree(result.get("LockedSnapshotInfo"));
        return new ModelAnswer(decision.outcome().word(), violations, lock);
    }
}
