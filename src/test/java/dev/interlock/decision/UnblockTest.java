package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.verdict.Unblock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
