package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.Spelling;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an entry of DescribeSnapshots, with `Shared` and `ManagedBy` beside what ECS says. */
final class SnapshotReader {

    private static final String RETENTION = "RetentionDays";
    private static final Vocabulary STATUSES = Vocabulary.of("accomplished", "progressing", "failed");

    static final Kind<Snapshot> KIND = new Kind<>(
            "Snapshots",
            "Snapshot",
            Set.of(
                    "SnapshotId",
                    "Status",
                    "Available",
                    RETENTION,
                    "CreationTime",
                    "Usage",
                    "SourceDiskId",
                    "Shared",
                    "ManagedBy"),
            SnapshotReader::read,
            Snapshot::snapshotId);

    private SnapshotReader() {}

    private static @Nullable Snapshot read(JsonNode object, Findings findings) {
        String id = Fields.requiredText(object, "SnapshotId", findings);
        String status = status(object, id, findings);
        var available = Fields.flag(object, "Available", findings);
        Integer retention = retention(object, findings);
        var created = Fields.second(object, "CreationTime", findings);
        String usage = Fields.text(object, "Usage", findings);
        String disk = Fields.text(object, "SourceDiskId", findings);
        Boolean shared = Fields.flag(object, "Shared", findings);
        String managedBy = Fields.text(object, "ManagedBy", findings);
        if (id == null) {
            return null;
        }
        String use = usage == null ? null : Spelling.key(usage);
        return new Snapshot(
                id,
                status,
                available,
                retention,
                created,
                use,
                disk,
                Boolean.TRUE.equals(shared),
                managedBy == null || managedBy.isBlank() ? null : managedBy);
    }

    private static @Nullable String status(JsonNode object, @Nullable String id, Findings findings) {
        String text = Fields.text(object, "Status", findings);
        String status = text == null ? null : STATUSES.find(text);
        if (text != null && status == null) {
            Statuses.advise("Snapshot", id, text, STATUSES, findings);
        }
        return status;
    }

    /** Days; null when kept for ever, which ECS says by -1 or by saying nothing. */
    private static @Nullable Integer retention(JsonNode object, Findings findings) {
        Integer days = Fields.wholeNumber(object, RETENTION, -1, findings);
        if (days != null && days == 0) {
            Fields.outOfRange(RETENTION, object.get(RETENTION), "at least 1, or -1 for ever", findings);
        }
        return days == null || days < 1 ? null : days;
    }
}
