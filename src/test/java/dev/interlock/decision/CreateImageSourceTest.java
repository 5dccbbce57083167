package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Missing;
import dev.interlock.facts.describe.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A6: since 2026-06-20 what an image is made from decides, and InstanceId wins over whatever else is given. */
class CreateImageSourceTest {

    private final Decider decider = new Decider(ShippedBundle.bundle());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2026-06-20 | \"DiskDeviceMapping.1.SnapshotId\": \"s-1\" | security | unaffected []",
                "2026-06-20 | \"InstanceId\": \"i-1\" | security | fails [InstanceLockedForSecurity 400]",
                "2026-06-20 | \"InstanceId\": \"i-1\", \"SnapshotId\": \"s-1\" | security | fails [InstanceLockedForSecurity 400]",
                "2026-06-20 | \"SnapshotId\": \"s-1\" | security | unaffected []",
                "2026-06-20 | \"DiskDeviceMapping\": [{\"SnapshotId\": \"s-1\"}] | security | unaffected []",
                "2026-06-20 | \"ImageName\": \"a\" | security | indeterminate []",
                "2026-06-20 | \"ImageName\": \"a\" | financial | unaffected []",
                "2026-06-20 | \"InstanceId\": \"i-1\" | financial | unaffected []",
                "2020-12-07 | \"InstanceId\": \"i-1\" | security | unaffected []",
                "2018-11-20 | \"InstanceId\": \"i-1\" | security | unaffected []"
            })
    void theSourceOfTheImageDecides(String edition, String parameters, String reason, String expected) {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "CreateImage", "editions": {"security-lock": "%s"}, "parameters": {%s},
                 "facts": {"Instances": [{"InstanceId": "i-1", "OperationLocks": {"LockReason": "%s"}}]}}""".formatted(edition, parameters, reason)));
        assertThat(Ask.said(decision)).isEqualTo(expected);
        if (expected.startsWith("indeterminate")) {
            assertThat(decision.missing()).extracting(Missing::resource).containsOnly("parameters");
        }
    }

    @Test
    void aCandidateThatMayFailIsNotSaidToBeIndeterminate() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "CreateImage", "editions": {"security-lock": "2026-06-20"},
                 "facts": {"Instances": [{"InstanceId": "i-1", "OperationLocks": {"LockReason": "security"}},
                                         {"InstanceId": "i-2", "OperationLocks": []}]}}"""));
        assertThat(decision.missing())
                .contains(new Missing(
                        "parameters", "InstanceId", "perhaps fails if Instance i-1, unaffected if Instance i-2"));
    }
}
