package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.verdict.Unblock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check that fails says what would let the call through, and only a lock that refuses speaks of the lock. */
class UnblockTest {

    private static final String LOCK = "\"Snapshots\": [{\"SnapshotId\": \"s-1\", \"Status\": \"%s\"%s}], "
            + "\"LockedSnapshotsInfo\": [{\"SnapshotId\": \"s-1\", \"LockStatus\": \"compliance\", \"LockDuration\": 9, "
            + "\"LockDurationStartTime\": \"2026-11-19T00:00:00Z\"}]";

    private final Decider decider = new Decider(ShippedBundle.bundle());

    private List<String> unblocks(String operation, String parameters, String facts) {
        Decision decision =
                Ask.decision(decider, Fixtures.parse("""
                {"operation": "%s", "asOf": "2026-11-20T10:00:00Z",
                 "parameters": {"SnapshotId": "s-1", "RegionId": "r", %s}, "facts": {%s}}""".formatted(operation, parameters.replace('\'', '"'), facts)));
        return decision.unblock().stream().map(Unblock::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DeleteSnapshot | 'Force': false | image_disk | Wait until the lock expires; Delete the image that was created from Snapshot s-1; Set Force to true
            DeleteSnapshot | 'Force': true  | disk       | Wait until the lock expires
            LockSnapshot   | 'LockMode': 'compliance', 'LockDuration': 8, 'CoolOffPeriod': 0  | none | Wait until the lock expires; Ask for CoolOffPeriod 0 and a LockDuration above 9
            LockSnapshot   | 'LockMode': 'x', 'LockDuration': 10, 'CoolOffPeriod': 0          | none | Give LockMode as compliance
            LockSnapshot   | 'LockMode': 'compliance', 'LockDuration': 99, 'CoolOffPeriod': 0, 'DryRun': 'maybe' | none | Give DryRun as true or false
            LockSnapshot   | 'LockMode': 'compliance', 'LockDuration': 99, 'CoolOffPeriod': 0, 'DryRun': true    | none | Leave DryRun out
            """)
    void each_check_that_fails_says_what_helps(String operation, String parameters, String usage, String helps) {
        String facts = LOCK.formatted("accomplished", ", \"Usage\": \"" + usage + "\"");
        assertThat(unblocks(operation, parameters, facts)).containsExactly(helps.split("; "));
    }

    /** A lock takes a longer duration only, and the retention period a shorter one only: advice must not lead in a circle. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            9  | 10 | Wait until the lock expires; Ask for CoolOffPeriod 0 and a LockDuration above 9, after lengthening RetentionDays with ModifySnapshotAttribute
            10 | 10 | Lengthen RetentionDays with ModifySnapshotAttribute
            9  | 12 | Wait until the lock expires; Ask for CoolOffPeriod 0 and a LockDuration above 9 and below 12
            13 | 12 | Ask for a LockDuration of fewer than 12 days, or lengthen RetentionDays with ModifySnapshotAttribute
            """)
    void a_longer_lock_needs_a_longer_retention(int asked, int kept, String helps) {
        String parameters = "'LockMode': 'compliance', 'CoolOffPeriod': 0, 'LockDuration': " + asked;
        String lock = LOCK.formatted("accomplished", ", \"RetentionDays\": " + kept)
                .replace(
                        "\"LockDurationStartTime\"",
                        "\"CoolOffPeriod\": 0, \"LockCreationTime\": \"2026-11-19T00:00:00Z\", \"LockDurationStartTime\"");
        assertThat(unblocks("LockSnapshot", parameters, lock)).containsExactly(helps.split("; "));
    }

    /** The cool-off period takes a longer duration only: one that is shorter than the retention period may be too short for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            3 | 71 | Lengthen RetentionDays with ModifySnapshotAttribute
            3 | 47 | Ask for a LockDuration of fewer than 3 days, or lengthen RetentionDays with ModifySnapshotAttribute
            1 | 0  | Lengthen RetentionDays with ModifySnapshotAttribute
            """)
    void advice_for_the_retention_period_leaves_room_for_the_cool_off_period(int days, int hours, String helps) {
        String parameters = "'LockMode': 'compliance', 'CoolOffPeriod': " + hours + ", 'LockDuration': " + days;
        String facts = "\"Snapshots\": [{\"SnapshotId\": \"s-1\", \"Status\": \"accomplished\", \"RetentionDays\": "
                + days + "}], \"LockedSnapshotsInfo\": []";
        assertThat(unblocks("LockSnapshot", parameters, facts)).containsExactly(helps);
    }

    /** Editions 2018-11-20 and 2020-12-07, page note: the calls fail on a disk in use alone. */
    @ParameterizedTest
    @ValueSource(strings = {"2019-06-01", "2022-06-01", "2026-11-20"})
    void another_status_of_the_disk_helps_wherever_the_edition_spares_one(String day) {
        Decision decision = Ask.decision(decider, Fixtures.parse("""
                {"operation": "ResetDisk", "asOf": "%sT00:00:00Z", "parameters": {"DiskId": "d-1"},
                 "facts": {"Instances": [{"InstanceId": "i-1",
                             "OperationLocks": {"LockReason": [{"LockReason": "security"}]}}],
                           "Disks": [{"DiskId": "d-1", "Status": "In_use", "InstanceId": "i-1"}]}}""".formatted(day)));
        assertThat(decision.outcome().word()).isEqualTo("fails");
        assertThat(decision.unblock())
                .extracting(Unblock::text)
                .containsExactlyInAnyOrder(
                        "Have the lock reason `security` cleared from Instance i-1",
                        "Have Disk d-1 in another status than `In_use`");
    }
}
