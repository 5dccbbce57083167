package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.ShippedBundle;
import dev.interlock.facts.law.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same for the list of lock records: without it, every lock the snapshot might carry is tried. */
class MissingLockRecordPropertyTest {

    private final Decider decider = new Decider(ShippedBundle.bundle());

    @Test
    void aLockRecordThatIsNotToldIsAskedForExactlyWhenItMatters() {
        SnapshotCalls calls = new SnapshotCalls(99);
        int open = 0;
        for (int i = 0; i < 3000; i++) {
            SnapshotWorld world = calls.world();
            if (!world.exists() || world.status() == null || world.status().equals("failed")) {
                continue;
            }
            String operation = List.of("LockSnapshot", "UnlockSnapshot", "DeleteSnapshot", "ModifySnapshotAttribute")
                    .get(i % 4);
            var request = calls.request(operation, world);
            Set<String> possible = new TreeSet<>();
            for (ModelLock lock : locks(world)) {
                possible.add(
                        first(request.deepCopy().set("facts", world.told(lock).facts())));
            }
            possible.add(first(request.deepCopy().set("facts", world.told(null).facts())));
            var facts = world.told(null).facts();
            facts.remove("LockedSnapshotsInfo");
            Decision decision = Ask.decision(decider, request.deepCopy().set("facts", facts));
            if (possible.size() > 1) {
                open++;
                assertThat(decision.outcome()).as("%s %s", request, possible).isEqualTo(Outcome.INDETERMINATE);
            } else {
                assertThat(possible).as("%s", request).containsExactly(first(decision));
            }
        }
        assertThat(open).isGreaterThan(300);
    }

    /** Locks in every status at the instant, of durations shorter and longer than any that is asked for. */
    private static List<ModelLock> locks(SnapshotWorld world) {
        Instant at = world.asOf();
        boolean started = !"progressing".equals(world.status());
        Instant old = at.minus(Duration.ofDays(5));
        return List.of(
                new ModelLock(at, 3, 1, started ? at : null),
                new ModelLock(at, 0, 36500, started ? at : null),
                new ModelLock(old, 0, 6, started ? old : null),
                new ModelLock(old, 0, 1, started ? old : null));
    }

    private String first(JsonNode request) {
        return first(Ask.decision(decider, request));
    }

    private static String first(Decision decision) {
        return decision.outcome() + " "
                + (decision.error() == null ? "" : decision.error().code());
    }
}
