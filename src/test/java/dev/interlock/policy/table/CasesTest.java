package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.policy.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests that rows of Cases sheets stand for. */
class CasesTest {

    private final List<Case> impact =
            SoundReading.ofGood("security-lock", "2026-06-20").cases();
    private final List<Case> lifecycle =
            SoundReading.ofGood("snapshot-lock", "2026-01-28").cases();

    @Test
    void severalReasonsOfOneInstance() {
        assertThat(json(impact.get(0))).isEqualTo(json("""
                        {"operation": "DetachDisk", "asOf": "2026-06-20T00:00:00Z", "editions": {"security-lock": "2026-06-20"},
                         "parameters": {"DiskId": "d-1"},
                         "facts": {
                           "Instances": [{"InstanceId": "i-1", "OperationLocks": {"LockReason": [
                             {"LockReason": "financial"}, {"LockReason": "security"}]}}],
                           "Disks": [{"DiskId": "d-1", "Status": "In_use", "InstanceId": "i-1"}]}}
                        """));
        assertThat(impact.get(0).name()).isEqualTo("a locked disk");
        assertThat(impact.get(0).outcome()).isEqualTo("fails");
        assertThat(impact.get(0).code()).isEqualTo("InstanceLockedForSecurity");
        assertThat(impact.get(0).row()).isEqualTo("Impact 3");
        assertThat(impact.get(0).place().cells()).isEqualTo("A2:L2");
    }

    @Test
    void anInstanceKnownToCarryNoLock() {
        assertThat(json(impact.get(1)).at("/facts"))
                .isEqualTo(
                        json("{\"Instances\": [{\"InstanceId\": \"i-1\", \"OperationLocks\": {\"LockReason\": []}}]}"));
        assertThat(json(impact.get(1)).at("/parameters")).isEmpty();
        assertThat(impact.get(1).code()).isNull();
        assertThat(impact.get(1).row()).isNull();
    }

    @Test
    void aDiskKnownToBeAttachedToNothing() {
        assertThat(json(impact.get(2)).at("/facts"))
                .isEqualTo(json("{\"Disks\": [{\"DiskId\": \"d-1\", \"InstanceId\": \"\"}]}"));
    }

    @Test
    void valuesKeepTheirKind() {
        assertThat(json(lifecycle.get(0))).isEqualTo(json("""
                        {"operation": "LockSnapshot", "asOf": "2026-02-15T10:00:00Z", "editions": {"snapshot-lock": "2026-01-28"},
                         "parameters": {"SnapshotId": "s-1", "LockDuration": 3, "DryRun": false},
                         "facts": {
                           "Snapshots": [{"SnapshotId": "s-1", "RetentionDays": 30, "Shared": true}],
                           "LockedSnapshotsInfo": []}}
                        """));
        assertThat(lifecycle.get(0).result())
                .containsEntry("LockStatus", "compliance")
                .containsEntry("LockDuration", "3")
                .hasSize(2);
    }

    @Test
    void listsOfIdsAndFractions() {
        assertThat(json(lifecycle.get(1)).at("/parameters"))
                .isEqualTo(json("{\"SnapshotIds\": [\"s-1\", \"s-2\"], \"LockDuration\": 1.5}"));
        assertThat(json(lifecycle.get(1)).at("/facts")).isEqualTo(json("{\"Snapshots\": []}"));
        assertThat(json(lifecycle.get(2)).at("/parameters")).isEqualTo(json("{\"LockDuration\": \"1.5\"}"));
    }

    private static JsonNode json(Case of) {
        return json(of.request().toString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
