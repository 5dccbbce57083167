package dev.interlock.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.describe.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests to both tables about all kinds of targets, drawn by a seed; facts may be missing. */
final class MixedRequests {

    private static final List<String> SNAPSHOT_CALLS = List.of(
            "LockSnapshot", "UnlockSnapshot", "DescribeLockedSnapshots", "DeleteSnapshot", "ModifySnapshotAttribute");
    private static final List<String> DATES =
            List.of("2019-05-05T05:05:05Z", "2021-06-06T06:06:06Z", "2026-06-20T00:00:00Z", "2027-07-07T07:07:07Z");
    private static final List<String> OPERATIONS = List.of(
            "StartInstance",
            "DetachDisk",
            "ResetDisk",
            "CreateSnapshot",
            "ReInitDisk",
            "CreateImage",
            "RunCommand",
            "AttachDisk",
            "DescribeDisks",
            "DeleteDisk",
            "ReActivateInstances",
            "CreateInstance",
            "NoSuchOperation");
    private static final List<String> LOCKS = List.of(
            ", \"OperationLocks\": {\"LockReason\": []}",
            ", \"OperationLocks\": {\"LockReason\": [{\"LockReason\": \"security\"}]}",
            ", \"OperationLocks\": {\"LockReason\": [{\"LockReason\": \"financial\"}, {\"LockReason\": \"security\"}]}",
            ", \"OperationLocks\": {\"LockReason\": [{\"LockReason\": \"financial\"}]}",
            "");
    private static final List<String> STATUSES =
            List.of(", \"Status\": \"In_use\"", ", \"Status\": \"In_use\"", ", \"Status\": \"Available\"", "");
    private static final List<String> ATTACHED = List.of(
            ", \"InstanceId\": \"i-1\"",
            ", \"InstanceId\": \"i-2\"",
            ", \"InstanceId\": \"\"",
            ", \"Attachments\": {\"Attachment\": [{\"InstanceId\": \"i-1\"}, {\"InstanceId\": \"i-2\"}]}",
            "");
    private static final List<String> PARAMETERS = List.of(
            "\"InstanceId\": \"i-1\"",
            "\"DiskId\": \"d-1\"",
            "\"DiskId\": [\"d-1\", \"d-2\"]",
            "\"InstanceId\": \"i-2\", \"DiskId\": \"d-2\"",
            "\"SnapshotId\": \"s-1\"",
            "");

    private MixedRequests() {}

    static List<ObjectNode> draw(long seed, int count) {
        Random random = new Random(seed);
        SnapshotCalls calls = new SnapshotCalls(seed);
        List<ObjectNode> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(i % 2 == 0 ? calls.request(pick(SNAPSHOT_CALLS, random), calls.world()) : security(random));
        }
        return requests;
    }

    /** A request to the security-lock table: two instances, two disks, and parameters that may name either. */
    static ObjectNode security(Random random) {
        return (ObjectNode) Fixtures.parse("""
                {"operation": "%s", "asOf": "%s", "parameters": {%s},
                 "facts": {"Instances": [{"InstanceId": "i-1"%s}, {"InstanceId": "i-2"%s}],
                           "Disks": [{"DiskId": "d-1"%s%s}, {"DiskId": "d-2"%s%s}]}}""".formatted(
                        pick(OPERATIONS, random),
                        pick(DATES, random),
                        pick(PARAMETERS, random),
                        pick(LOCKS, random),
                        pick(LOCKS, random),
                        pick(STATUSES, random),
                        pick(ATTACHED, random),
                        pick(STATUSES, random),
                        pick(ATTACHED, random)));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
