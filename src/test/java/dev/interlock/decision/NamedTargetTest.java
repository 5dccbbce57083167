package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Missing;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.verdict.Advisory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'InstanceId.1': 'i-2', 'InstanceId.3': 'i-1'",
                "'InstanceId.0': 'i-1', 'InstanceId.1': 'i-2'",
                "'InstanceId.07': 'i-1', 'InstanceId.1': 'i-2'",
                "'InstanceId': 'i-2', 'InstanceId.1': 'i-1'",
                "'InstanceId.1': 'i-1', 'InstanceId': 'i-2'",
                "'InstanceIds.2': 'i-2', 'InstanceIds.9': 'i-1'",
                "'Instance.1.InstanceId': 'i-2', 'Instance.3.InstanceId': 'i-1'"
            })
    void a_number_that_is_left_out_drops_no_target(String parameters) {
        String both = LOCKED + ", " + FREE;
        Decision decision = ask("RebootInstances", parameters.replace('\'', '"'), both, "");
        assertThat(Ask.said(decision)).isEqualTo("fails [InstanceLockedForSecurity 403]");
        assertThat(decision.targets()).extracting(TargetAnswer::id).containsExactlyInAnyOrder("i-1", "i-2");
    }

    @Test
    void items_that_are_named_stand_in_the_order_of_their_numbers() {
        Decision decision = ask("RebootInstances", "\"InstanceId.10\": \"i-1\", \"InstanceId.9\": \"i-2\"", FREE, "");
        assertThat(decision.targets()).extracting(TargetAnswer::id).containsExactly("i-2", "i-1");
    }

    /** The editions up to 2026 list few disk operations; one they do not list may act on the disk's instance, or on any. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the disk's instance is not told         | i-2 free   | In_use on i-9  | indeterminate
            the disk is not told                    | i-2 free   | -              | unaffected
            no instance is told                     | -          | In_use on i-9  | undocumented
            the disk is on a free instance          | i-2 free   | In_use on i-2  | unaffected
            the disk is on a locked instance        | i-1 locked | In_use on i-1  | undocumented
            any instance is locked                  | i-1 locked | In_use on i-2  | undocumented
            """)
    void an_unlisted_operation_on_a_disk(String situation, String instance, String disk, String outcome) {
        String instances = instance.equals("-")
                ? ""
                : "'Instances': [" + (instance.endsWith("free") ? FREE : LOCKED).replace('"', '\'') + "]";
        String disks = disk.equals("-")
                ? ""
                : "'Disks': [{'DiskId': 'd-1', 'Status': 'In_use', 'InstanceId': '%s'}]"
                        .formatted(disk.substring("In_use on ".length()));
        String facts = instances + (instances.isEmpty() || disks.isEmpty() ? "" : ", ") + disks;
        Decision decision =
                Ask.decision(decider, Fixtures.parse("""
                {'operation': 'ResizeDisk', 'asOf': '2022-01-01T00:00:00Z', 'parameters': {'DiskId': 'd-1'},
                 'facts': {%s}}""".formatted(facts).replace('\'', '"')));
        assertThat(decision.outcome().word()).as(situation).isEqualTo(outcome);
    }

    @Test
    void another_action_than_the_operation_is_told() {
        assertThat(advisories("StartInstance", "\"InstanceId\": \"i-1\", \"Action\": \"StopInstance\""))
                .isEqualTo("The parameter `Action` is `StopInstance`, and the operation asked about is StartInstance");
        assertThat(advisories("StartInstance", "\"InstanceId\": \"i-1\", \"Action\": \"startinstance\""))
                .isEmpty();
    }

    @Test
    void a_disk_in_use_that_is_attached_to_nothing_is_told() {
        Decision decision = ask(
                "DetachDisk",
                "\"DiskId\": \"d-1\"",
                LOCKED,
                "{\"DiskId\": \"d-1\", \"Status\": \"in_use\", \"InstanceId\": \"\"}");
        assertThat(Ask.said(decision)).isEqualTo("unaffected []");
        assertThat(decision.advisories())
                .containsExactly(new Advisory("contradicting-facts", "Disk d-1 is in_use and attached to no instance"));
    }

    @Test
    void targets_of_a_check_are_told_in_the_order_of_the_call() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "DescribeLockedSnapshots", "asOf": "2026-11-20T10:00:00Z",
                 "parameters": {"RegionId": "r", "SnapshotIds": ["s-3", "s-1", "s-2"]},
                 "facts": {"LockedSnapshotsInfo": []}}"""));
        assertThat(decision.violations()).hasSize(1);
        assertThat(decision.violations().get(0).message()).contains("s-3, s-1, s-2");
    }

    @Test
    void a_call_that_names_no_snapshot_is_explained() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "DescribeLockedSnapshots", "asOf": "2026-11-20T10:00:00Z",
                 "parameters": {"RegionId": "r"}, "facts": {"LockedSnapshotsInfo": []}}"""));
        assertThat(Ask.said(decision)).isEqualTo("unaffected []");
        assertThat(decision.matches())
                .extracting(Match::rule, Match::because)
                .containsExactly(tuple(
                        "The call names no snapshot",
                        "No snapshot is named: every lock is listed, whatever its status"));
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
                .containsExactly(
                        "Disk d-1 is attached to no instance, not to the one the call names",
                        "Disk d-1 is In_use and attached to no instance");
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
