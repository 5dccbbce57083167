package dev.interlock.decision.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.Decider;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A candidate is asked beside the decider that is active, and never stands in its way. */
class ShadowTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String NEWEST = ChangedBundle.SECURITY + "2026-06-20.xlsx";

    private final Decider active = new Decider(ShippedBundle.bundle());

    @Test
    void countsWhatDiffersAndKeepsASample() throws Exception {
        Decider candidate = new Decider(
                new ChangedBundle().cell(NEWEST, "Impact", "F2", "unaffected").read());
        try (Shadow shadow = new Shadow(candidate)) {
            for (int i = 0; i < 30; i++) {
                see(shadow, "StartInstance", "");
                see(shadow, "RebootInstance", "");
            }
            await().until(() -> shadow.report().equal() + shadow.report().different() == 60);
            Shadow.Report report = shadow.report();
            assertThat(report.different()).isEqualTo(30);
            assertThat(report.failed()).isZero();
            assertThat(report.operations()).containsOnlyKeys("StartInstance");
            assertThat(report.sample()).hasSize(20);
            Shadow.Differing first = report.sample().get(0);
            assertThat(first.old().code()).isEqualTo("InstanceLockedForSecurity");
            assertThat(first.young().outcome().word()).isEqualTo("unaffected");
            assertThat(report.revision()).isEqualTo(candidate.bundle().revision());
        }
    }

    @Test
    void aPinTheCandidateDoesNotHaveIsAFailure() throws Exception {
        Decider candidate = new Decider(new ChangedBundle().remove(NEWEST).read());
        try (Shadow shadow = new Shadow(candidate)) {
            see(shadow, "StartInstance", ", \"editions\": {\"security-lock\": \"2026-06-20\"}");
            await().until(() -> shadow.report().failed() == 1);
            assertThat(shadow.report().different()).isZero();
        }
    }

    @Test
    void whatItCannotKeepUpWithIsDropped() throws Exception {
        Shadow shadow = new Shadow(active);
        int asked = 200_000;
        Request request = request("StartInstance", "");
        var decision = active.decide(request, NOW);
        for (int i = 0; i < asked; i++) {
            shadow.saw(request, decision);
        }
        await().until(() -> {
            Shadow.Report report = shadow.report();
            return report.equal() + report.dropped() == asked;
        });
        assertThat(shadow.report().dropped()).isPositive();
        shadow.close();
        shadow.saw(request, decision);
    }

    private void see(Shadow shadow, String operation, String more) throws Exception {
        Request request = request(operation, more);
        shadow.saw(request, active.decide(request, NOW));
    }

    private static Request request(String operation, String more) throws Exception {
        String json = """
                {"operation": "%s", "parameters": {"InstanceId": "i-1"}, "facts": {"Instances": [{"InstanceId": "i-1",
                 "OperationLocks": {"LockReason": [{"LockReason": "security"}]}}]}%s}""".formatted(operation, more);
        return (Request) RequestReader.read(new ObjectMapper().readTree(json));
    }
}
