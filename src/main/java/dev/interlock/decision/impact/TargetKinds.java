package dev.interlock.decision.impact;

import dev.interlock.facts.law.ImpactRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operation acts on, as its rows say: the words under Target. Without rows the call's parameters tell.
 */
final class TargetKinds {

    private TargetKinds() {}

    static Set<String> of(List<ImpactRow> rows) {
        Set<String> kinds = new TreeSet<>();
        rows.forEach(row -> kinds.add(row.target()));
        return kinds;
    }

    /**
     * Whether sides find the same targets of every call, and one kind only. Then the answer to a call is made of the
     * answers about its targets in the same way on both, and who asks about one target at a time has asked everything. An
     * operation that is not listed acts on the instance a call names, as one does that is listed with `Instance`; what
     * both do with a call that names none is asked in any case.
     */
    static boolean findTheSame(List<List<ImpactRow>> sides) {
        Set<String> kinds = new TreeSet<>();
        boolean unlisted = false;
        for (List<ImpactRow> rows : sides) {
            kinds.addAll(of(rows));
            unlisted |= rows.isEmpty();
        }
        return kinds.size() == 1 && (!unlisted || kinds.contains("Instance"));
    }

    /** Whether the row acts on a disk, or on what was made from one: no other has a disk status. */
    static boolean hasDisk(ImpactRow row) {
        return row.target().equals("Disk") || row.target().equals("Snapshot");
    }
}
