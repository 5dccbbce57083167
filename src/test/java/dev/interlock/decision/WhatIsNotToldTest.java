package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Missing;
import dev.interlock.facts.describe.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact that is not told is asked for when it would change the answer, and only then. */
class WhatIsNotToldTest {

    private static final String LOCKED =
            "{\"InstanceId\": \"%s\", \"OperationLocks\": {\"LockReason\": [{\"LockReason\": \"security\"}]}}";

    private final Decider decider = new Decider(ShippedBundle.bundle());

    private Decision ask(String operation, String parameters, String facts) {
        return Ask.decision(decider, Fixtures.parse("""
                {"operation": "%s", "asOf": "2026-11-20T12:00:00Z", "parameters": {%s}, "facts": {%s}}""".formatted(
                        operation, parameters.replace('\'', '"'), facts.replace('\'', '"'))));
    }

    private Decision onSnapshot(String operation, String lock) {
        return ask(
                operation,
                "'SnapshotId': 's-1', 'RegionId': 'r'",
                "'Snapshots': [{'SnapshotId': 's-1', 'Status': 'accomplished'}], 'LockedSnapshotsInfo': [{'SnapshotId': 's-1'"
                        + lock + "}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DeleteSnapshot | , 'LockStatus': 'expired', 'LockExpiredTime': '2026-11-22T10:00:00Z'            | fails [null 403]
            DeleteSnapshot | , 'LockExpiredTime': '2026-11-22T10:00:00Z'                                     | fails [null 403]
            DeleteSnapshot | , 'LockExpiredTime': '2026-11-20T12:00:00Z'                                     | unaffected []
            DeleteSnapshot | , 'LockStatus': 'expired'                                                       | unaffected []
            DeleteSnapshot | , 'LockStatus': 'expired', 'CoolOffPeriodExpiredTime': '2026-11-01T10:00:00Z'   | unaffected []
            DeleteSnapshot | , 'LockStatus': 'expired', 'LockCreationTime': '2026-11-01T10:00:00Z', 'LockDuration': 3, 'CoolOffPeriod': 0  | unaffected []
            DeleteSnapshot | , 'LockStatus': 'expired', 'LockCreationTime': '2026-11-01T10:00:00Z', 'LockDuration': 30, 'CoolOffPeriod': 0 | fails [null 403]
            DeleteSnapshot | , 'LockDuration': 3                                                             | indeterminate []
            UnlockSnapshot | , 'LockExpiredTime': '2026-11-22T10:00:00Z'                                     | indeterminate []
            UnlockSnapshot | , 'LockStatus': 'compliance-cooloff', 'LockExpiredTime': '2026-11-22T10:00:00Z' | unaffected []
            """)
    void a_lock_that_has_not_expired_refuses_whichever_status_it_is_in(String operation, String lock, String said) {
        assertThat(Ask.said(onSnapshot(operation, lock))).isEqualTo(said);
    }

    @Test
    void an_instance_that_is_not_told_matters_only_where_it_could_make_the_answer_worse() {
        String one = "'Instances': [" + LOCKED.formatted("i-1") + "]";
        String both = "'InstanceId': ['i-1', 'i-3']";
        assertThat(Ask.said(ask("InvokeCommand", both, one))).isEqualTo("accepted-not-executed []");
        assertThat(Ask.said(ask("RebootInstances", both, one))).startsWith("fails");
        assertThat(Ask.said(ask("InvokeCommand", "'InstanceId': ['i-3', 'i-4']", one)))
                .isEqualTo("indeterminate []");
    }

    @ParameterizedTest
    @CsvSource({"[]", "{}", "''"})
    void a_list_with_nothing_in_it_does_not_say_what_an_image_is_made_from(String nothing) {
        String locked = "'Instances': [" + LOCKED.formatted("i-1") + "]";
        String mapping = "'DiskDeviceMapping': " + (nothing.isEmpty() ? "''" : nothing);
        assertThat(Ask.said(ask("CreateImage", mapping, locked))).isEqualTo("indeterminate []");
    }

    @Test
    void each_of_several_targets_has_its_own_answer_though_the_call_fails() {
        Decision decision = ask(
                "DescribeLockedSnapshots",
                "'RegionId': 'r', 'SnapshotIds': ['s-1', 's-2', 's-3']",
                "'Snapshots': [{'SnapshotId': 's-1', 'Status': 'accomplished'}, {'SnapshotId': 's-2', 'Status': 'accomplished'}],"
                        + " 'LockedSnapshotsInfo': [{'SnapshotId': 's-1', 'LockStatus': 'expired'}]");
        assertThat(decision.outcome().word()).isEqualTo("fails");
        assertThat(decision.targets())
                .extracting(target -> target.id() + " " + target.outcome().word() + " " + target.code())
                .containsExactly(
                        "s-1 unaffected null",
                        "s-2 fails InvalidSnapshotLock.NotFound",
                        "s-3 fails InvalidSnapshotLock.NotFound");

        Decision nameless = ask(
                "DescribeLockedSnapshots",
                "'SnapshotIds': ['s-1', 's-2']",
                "'Snapshots': [{'SnapshotId': 's-1'}, {'SnapshotId': 's-2'}], 'LockedSnapshotsInfo': []");
        assertThat(nameless.targets())
                .extracting(target -> target.id() + " " + target.code())
                .containsExactly("s-1 MissingParameter", "s-2 MissingParameter");
    }

    @Test
    void a_disk_on_two_locked_instances_meets_a_check_once() {
        String facts = "'Instances': [" + LOCKED.formatted("i-1") + ", " + LOCKED.formatted("i-2") + "],"
                + " 'Disks': [{'DiskId': 'd-0', 'Status': 'In_use',"
                + " 'Attachments': {'Attachment': [{'InstanceId': 'i-1'}, {'InstanceId': 'i-2'}]}}%s]";
        Decision named = ask("DetachDisk", "'DiskId': 'd-0'", facts.formatted(""));
        assertThat(Ask.said(named)).isEqualTo("fails [InstanceLockedForSecurity 403]");
        assertThat(named.error().because()).contains("on instance i-1", "; Disk d-0 is In_use on instance i-2");
        assertThat(named.unblock()).doesNotHaveDuplicates().hasSize(3);
        assertThat(named.advisories()).doesNotHaveDuplicates();
        assertThat(named.matches()).hasSize(2);

        String other = facts.formatted(", {'DiskId': 'd-1', 'Status': 'In_use', 'InstanceId': 'i-2'}");
        assertThat(ask("DetachDisk", "", other).outcome()).as("all agree").isEqualTo(named.outcome());

        Decision open = ask(
                "DetachDisk",
                "'DiskId': 'd-0'",
                "'Disks': [{'DiskId': 'd-0',"
                        + " 'Attachments': {'Attachment': [{'InstanceId': 'i-1'}, {'InstanceId': 'i-2'}]}}]");
        assertThat(open.missing()).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void what_holds_otherwise_is_not_said_where_only_the_silence_of_the_edition_is_left() {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "CreateSnapshot", "asOf": "2022-01-01T00:00:00Z", "parameters": {"DiskId": "d-1"}, "facts": {
                 "Instances": [%s], "Disks": [{"DiskId": "d-1", "InstanceId": "i-1"}]}}""".formatted(LOCKED.formatted("i-1"))));
        assertThat(decision.missing()).extracting(Missing::matters).containsExactly("fails if In_use");
    }

    @Test
    void a_call_that_fails_as_a_whole_fails_for_each_target() {
        Decision nameless = ask(
                "DeleteSnapshot",
                "",
                "'Snapshots': [{'SnapshotId': 's-1', 'Status': 'accomplished'}], 'LockedSnapshotsInfo': []");
        assertThat(Ask.said(nameless)).startsWith("fails [MissingParameter");
        assertThat(nameless.targets())
                .allSatisfy(target -> assertThat(target.code()).isEqualTo("MissingParameter"));
    }

    @Test
    void what_depends_on_a_fact_is_told_in_one_sentence_with_the_codes_that_differ() {
        Decision unlock = ask(
                "UnlockSnapshot",
                "'SnapshotId': 's-1', 'RegionId': 'r'",
                "'Snapshots': [{'SnapshotId': 's-1', 'Status': 'accomplished'}]");
        assertThat(unlock.missing())
                .containsExactly(new Missing(
                        "Snapshot s-1",
                        "LockStatus",
                        "fails with InvalidSnapshotLock.NotFound if the lock status is none, fails with"
                                + " InvalidOperation.CoolOffPeriodExpired if the lock status is compliance, fails with"
                                + " InvalidSnapshotLock.NotFound if the lock status is expired, else unaffected"));
    }
}
