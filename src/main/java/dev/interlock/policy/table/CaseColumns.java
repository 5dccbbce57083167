package dev.interlock.policy.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a Cases sheet that speak of resources, spelled as ECS spells their fields. */
final class CaseColumns {

    /** Fields of a lock record besides its id. */
    private static final List<String> LOCK = List.of(
            "LockStatus",
            "LockCreationTime",
            "CoolOffPeriod",
            "CoolOffPeriodExpiredTime",
            "LockDuration",
            "LockDurationStartTime",
            "LockExpiredTime");

    /** Fields by the kind of fact, the id first. */
    static final Map<String, List<String>> FACTS = facts();

    /** Fields of the result that a case may expect. */
    static final List<String> RESULT = withId(LOCK);

    private CaseColumns() {}

    private static Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("Instance", List.of("InstanceId", "Status", "LockReason"));
        facts.put("Disk", List.of("DiskId", "Status", "InstanceId"));
        facts.put(
                "Snapshot",
                List.of(
                        "SnapshotId",
                        "Status",
                        "Available",
                        "RetentionDays",
                        "CreationTime",
                        "Usage",
                        "SourceDiskId",
                        "Shared",
                        "ManagedBy"));
        facts.put("LockedSnapshot", withId(LOCK));
        return facts;
    }

    private static List<String> withId(List<String> fields) {
        List<String> all = new ArrayList<>(List.of("SnapshotId"));
        all.addAll(fields);
        return List.copyOf(all);
    }
}
