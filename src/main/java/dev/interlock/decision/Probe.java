package dev.interlock.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One situation of the finite domain an Impact sheet speaks of: an operation, a lock reason, and, where some row of the
 * operation asks for it, a disk status and a source.
 *
 * @param diskStatus null when no row of the operation asks for one
 * @param source `Instance`, `Snapshot` or `Disk`; null when no row asks for one
 */
record Probe(
        String operation,
        String lockReason,
        @Nullable String diskStatus,
        @Nullable String source) {

    private static final Set<String> STATUSES =
            Set.of("In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting");
    private static final Set<String> SOURCES = Set.of("Instance", "Snapshot", "Disk");

    /** Every situation the two editions together distinguish; empty when they have no Impact sheet. */
    static List<Probe> ofImpact(Edition old, Edition young) {
        Map<String, List<ImpactRow>> operations = new TreeMap<>();
        Set<String> reasons = new TreeSet<>();
        for (Edition edition : List.of(old, young)) {
            for (Object row : edition.rows()) {
                if (row instanceof ImpactRow impact) {
                    operations
                            .computeIfAbsent(
                                    edition.operations().getOrDefault(impact.key(), impact.operation()),
                                    o -> new ArrayList<>())
                            .add(impact);
                    addReason(reasons, impact.lockReason());
                } else if (row instanceof DefaultRow byDefault) {
                    addReason(reasons, byDefault.lockReason());
                }
            }
        }
        List<Probe> probes = new ArrayList<>();
        operations.forEach((operation, rows) -> {
            for (String reason : reasons) {
                for (String status : distinguished(rows, STATUSES, true)) {
                    for (String source : distinguished(rows, SOURCES, false)) {
                        probes.add(new Probe(operation, reason, blankToNull(status), blankToNull(source)));
                    }
                }
            }
        });
        return probes;
    }

    private static void addReason(Set<String> reasons, Condition condition) {
        if (condition.key() != null) {
            reasons.add(condition.key());
        }
    }

    private static Set<String> distinguished(List<ImpactRow> rows, Set<String> values, boolean status) {
        boolean asked = rows.stream().anyMatch(row -> !(status ? row.diskStatus() : row.createdFrom()).isAny());
        return asked ? new TreeSet<>(values) : Set.of("");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The situation by column of the sheet. */
    Map<String, String> when() {
        Map<String, String> when = new LinkedHashMap<>();
        when.put("Lock reason", lockReason);
        if (diskStatus != null) {
            when.put("Disk status", diskStatus);
        }
        if (source != null) {
            when.put("Created from", source);
        }
        return when;
    }

    /** The situation as a request, decided by one edition of the table. */
    Request request(String table, String edition) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("DiskId", "d-1");
        if (source == null || source.equals("Instance")) {
            parameters.put("InstanceId", "i-1");
        } else if (source.equals("Disk")) {
            parameters.putArray("DiskDeviceMapping").addObject().put("SnapshotId", "s-1");
        } else {
            parameters.put("SnapshotId", "s-1");
        }
        Instance instance = new Instance("i-1", null, List.of(Lock.of("Instance i-1", lockReason)));
        Disk disk = new Disk("d-1", diskStatus == null ? "In_use" : diskStatus, List.of("i-1"));
        Facts facts = new Facts(List.of(instance), List.of(disk), null, null);
        return new Request(
                operation, Instant.EPOCH, new Parameters(parameters), facts, Map.of(table, edition), List.of());
    }
}
