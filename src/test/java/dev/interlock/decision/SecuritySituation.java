package dev.interlock.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An instance i-1 that may be locked, an instance i-2 that is not, and a disk d-1 in some status attached in some way.
 *
 * @param reasons lock reasons of i-1
 * @param status the disk's, empty when not told
 * @param attachment a key of {@link #ATTACHMENTS}
 */
record SecuritySituation(List<String> reasons, String status, String attachment) {

    static final String NOT_TOLD = "attachment not told";

    private static final List<List<String>> REASONS = List.of(
            List.of(),
            List.of("security"),
            List.of("SECURITY"),
            List.of("financial"),
            List.of("financial", "security"));
    private static final List<String> STATUSES =
            List.of("In_use", "in_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "");
    private static final Map<String, String> ATTACHMENTS = Map.of(
            "by InstanceId",
            ", \"InstanceId\": \"i-1\"",
            "by Attachments",
            ", \"Attachments\": {\"Attachment\": [{\"InstanceId\": \"i-1\"}]}",
            "to the other instance",
            ", \"InstanceId\": \"i-2\"",
            "to nothing",
            ", \"InstanceId\": \"\"",
            "to both",
            ", \"Attachments\": {\"Attachment\": [{\"InstanceId\": \"i-2\"}, {\"InstanceId\": \"i-1\"}]}",
            NOT_TOLD,
            "");

    static void each(Consumer<SecuritySituation> action) {
        for (List<String> reasons : REASONS) {
            for (String status : STATUSES) {
                for (String attachment : ATTACHMENTS.keySet()) {
                    action.accept(new SecuritySituation(reasons, status, attachment));
                }
            }
        }
    }

    boolean locked() {
        return reasons.stream()
                .anyMatch(reason -> reason.toLowerCase(Locale.ROOT).equals("security"));
    }

    boolean inUse() {
        return status.toLowerCase(Locale.ROOT).equals("in_use");
    }

    boolean statusTold() {
        return !status.isEmpty();
    }

    boolean attachmentTold() {
        return !attachment.equals(NOT_TOLD);
    }

    /** Whether the disk is known to hang on an instance under the security lock. */
    boolean diskOnLocked() {
        return locked() && List.of("by InstanceId", "by Attachments", "to both").contains(attachment);
    }

    /** The snapshot s-1 is there, and without a lock record, so that snapshot locking stands in nobody's way. */
    String facts() {
        StringBuilder locks = new StringBuilder();
        for (String reason : reasons) {
            locks.append(locks.isEmpty() ? "" : ", ").append("{\"LockReason\": \"" + reason + "\"}");
        }
        String diskStatus = statusTold() ? ", \"Status\": \"" + status + "\"" : "";
        return """
                {"Instances": [{"InstanceId": "i-1", "OperationLocks": {"LockReason": [%s]}},
                               {"InstanceId": "i-2", "OperationLocks": {"LockReason": []}}],
                 "Disks": [{"DiskId": "d-1"%s%s}],
                 "Snapshots": [{"SnapshotId": "s-1", "Status": "accomplished"}], "LockedSnapshotsInfo": []}""".formatted(locks, diskStatus, ATTACHMENTS.get(attachment));
    }
}
