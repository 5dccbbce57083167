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
