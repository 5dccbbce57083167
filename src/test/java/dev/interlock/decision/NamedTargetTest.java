package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Missing;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.verdict.Advisory;
import org.junit.jupiter.api.Test;

/** The call's own parameters say what it acts on, in whatever way clients write them. */
class NamedTargetTest {

    private static final String LOCKED =
            "{\"InstanceId\": \"i-1\", \"OperationLocks\": {\"LockReason\": [{\"LockReason\": \"security\"}]}}";
    private static final String FREE = "{\"InstanceId\": \"i-2\", \"OperationLocks\": {\"LockReason\": []}}";

    private final Decider decider = new Decider(ShippedBundle.bundle());

    private Decision ask(String operation, String parameters, String instances, String disks) {
        return Ask.decision(decider, Fixtures.parse("""
                {"operation": "%s", "asOf": "2026-11-20T10:00:00Z", "parameters": {%s},
                 "facts": {"Instances": [%s]%s}}""".formatted(
                        operation, parameters, instances, disks.isEmpty() ? "" : ", \"Disks\": [" + disks + "]")));
    }

    @Test
    void the_disk_of_a_named_instance_is_none_of_another_instance() {
        String disk = "{\"DiskId\": \"d-1\", \"Status\": \"In_use\", \"InstanceId\": \"i-1\"}";
        String both = LOCKED + ", " + FREE;
        assertThat(Ask.said(ask("ReplaceSystemDisk", "\"InstanceId\": \"i-2\"", both, disk)))
                .isEqualTo("unaffected []");
        assertThat(Ask.said(ask("ReplaceSystemDisk", "\"InstanceId\": \"i-2\"", FREE, "")))
                .isEqualTo("unaffected []");
        assertThat(Ask.said(ask("ReplaceSystemDisk", "\"InstanceId\": \"i-1\"", both, disk)))
                .isEqualTo("fails [IncorrectInstanceStatus 403]");
        Decision open = ask("ReplaceSystemDisk", "\"InstanceId\": \"i-1\"", LOCKED, "");
        assertThat(open.outcome().word()).isEqualTo("indeterminate");
        assertThat(open.missing()).extracting(Missing::field).containsExactly("Status");
    }

    @Test
    void ids_in_a_text_that_holds_a_list_are_the_ids() {
        String both = LOCKED + ", " + FREE;
        Decision decision = ask("RebootInstances", "\"InstanceIds\": \"[\\\"i-1\\\", \\\"i-2\\\"]\"", both, "");
        Decision listed = ask("RebootInstances", "\"InstanceIds\": [\"i-1\", \"i-2\"]", both, "");
        assertThat(decision.targets()).hasSize(2).isEqualTo(listed.targets());
        assertThat(Ask.everything(decision)).isEqualTo(Ask.everything(listed));
        assertThat(ask("RebootInstances", "\"InstanceIds\": \"[i-1\"", LOCKED, "")
                        .missing()
                        .toString())
                .contains("Instance [i-1");
    }

    @Test
    void a_parameter_that_nobody_reads_is_told() {
        assertThat(advisories("StartInstance", "\"instanceid\": \"i-1\""))
                .contains("StartInstance has no parameter `instanceid`; did you mean `InstanceId`?");
        assertThat(advisories("LockSnapshot", "\"DryRunn\": true, \"SnapshotId\": \"s-1\""))
                .contains("LockSnapshot has no parameter `DryRunn`; did you mean `DryRun`?")
                .doesNotContain("`SnapshotId`");
        assertThat(advisories("StartInstance", "\"InstanceId\": \"i-1\", \"InitLocalDisk\": true"))
                .isEmpty();
    }

    @Test
    void a_disk_on_another_instance_than_the_one_named_is_told() {
        String both = LOCKED + ", " + FREE;
        String disk = "{\"DiskId\": \"d-1\", \"Status\": \"In_use\", \"InstanceId\": \"i-1\"}";
        Decision elsewhere = ask("DetachDisk", "\"InstanceId\": \"i-2\", \"DiskId\": \"d-1\"", both, disk);
        assertThat(Ask.said(elsewhere)).isEqualTo("fails [InstanceLockedForSecurity 403]");
        assertThat(elsewhere.advisories())
                .containsExactly(new Advisory(
                        "disk-on-another-instance",
                        "Disk d-1 is attached to instance i-1, not to the one the call names"));
        String named = "\"InstanceId\": \"i-1\", \"DiskId\": \"d-1\"";
        assertThat(ask("DetachDisk", named, both, disk).advisories())
                .extracting(Advisory::code)
                .doesNotContain("disk-on-another-instance");
        String loose = disk.replace("i-1", "");
        assertThat(ask("DetachDisk", named, both, loose).advisories())
                .extracting(Advisory::text)
                .containsExactly("Disk d-1 is attached to no instance, not to the one the call names");
        assertThat(ask("AttachDisk", named, both, loose).advisories())
                .extracting(Advisory::code)
                .doesNotContain("disk-on-another-instance");
    }

    @Test
    void a_time_before_every_edition_is_told() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "StartInstance", "asOf": "2018-11-19T23:59:59Z"}"""));
        assertThat(Ask.said(decision)).isEqualTo("undocumented []");
        assertThat(decision.advisories())
                .containsExactly(new Advisory(
                        "before-first-edition",
                        "No edition governs at that time; the first are security-lock of 2018-11-20, snapshot-lock of"
                                + " 2026-01-28"));
    }

    @Test
    void what_is_missing_is_told_in_the_order_of_the_sheet() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "LockSnapshot", "asOf": "2026-11-20T10:00:00Z"}"""));
        assertThat(decision.violations())
                .extracting(CallError::message)
                .containsExactly(
                        "The required parameter RegionId is missing.",
                        "The required parameter SnapshotId is missing.",
                        "The required parameter LockMode is missing.",
                        "The required parameter LockDuration is missing.",
                        "The required parameter CoolOffPeriod is missing.");
    }

    private String advisories(String operation, String parameters) {
        return String.join(
                "\n",
                ask(operation, parameters, LOCKED, "").advisories().stream()
                        .map(Advisory::text)
                        .toList());
    }
}
