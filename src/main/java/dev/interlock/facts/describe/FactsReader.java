package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Snapshot;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the `facts` of a request: ECS Describe* answers side by side, or one such answer as it came. What is at fault is
 * collected, all of it; the facts returned are of use only when there was none.
 */
public final class FactsReader {

    private static final List<String> KNOWN =
            List.of("Instances", "Disks", "Snapshots", "LockedSnapshotsInfo", "LockedSnapshotInfo");

    private FactsReader() {}

    /** The facts in this value, which stands at the place the findings are at. */
    public static Facts read(JsonNode facts, Findings findings) {
        if (!facts.isObject()) {
            Fields.wrongTypeHere("`facts`", "an object", facts, findings);
            return Facts.NONE;
        }
        Entries<Instance> instances = new Entries<>(InstanceReader.KIND, findings).listIn(facts);
        Entries<Disk> disks = new Entries<>(DiskReader.KIND, findings).listIn(facts);
        Entries<Snapshot> snapshots = new Entries<>(SnapshotReader.KIND, findings).listIn(facts);
        Entries<LockedSnapshot> locks =
                new Entries<>(LockedSnapshotReader.KIND, findings).listIn(facts).itemIn(facts);
        if (knownFieldsOf(facts) < facts.size()) {
            refuseUnknownFieldsOf(facts, findings);
            Paging.check(
                    facts, "facts", instances.count() + disks.count() + snapshots.count() + locks.count(), findings);
        }
        DiskLocks.compare(disks.values(), instances.values(), findings);
        return new Facts(instances.values(), disks.values(), snapshots.values(), locks.values());
    }

    /** How many of the fields that nearly every request has, and no other, are there. */
    private static int knownFieldsOf(JsonNode facts) {
        int known = 0;
        for (int i = 0; i < KNOWN.size(); i++) {
            if (facts.has(KNOWN.get(i))) {
                known++;
            }
        }
        return known;
    }

    private static void refuseUnknownFieldsOf(JsonNode facts, Findings findings) {
        for (Iterator<String> names = facts.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name) && !Paging.isField(name)) {
                findings.unknownField(name, KNOWN);
            }
        }
    }
}
