package dev.interlock.api;

/** Requests that work when pasted, for the OpenAPI document. */
final class Examples {

    static final String DECIDE = "A call that would fail is answered with 200 and the outcome `fails`; "
            + "`application/problem+json` is for requests that cannot be decided. "
            + "`facts` takes the answers of ECS Describe* operations as they come.";

    static final String DETACH_DISK = """
            {
              "operation": "DetachDisk",
              "asOf": "2026-11-20T10:00:00Z",
              "parameters": { "InstanceId": "i-1", "DiskId": "d-1" },
              "facts": {
                "Instances": [ { "InstanceId": "i-1", "Status": "Stopped",
                                 "OperationLocks": { "LockReason": [ { "LockReason": "security" } ] } } ],
                "Disks": [ { "DiskId": "d-1", "InstanceId": "i-1", "Status": "In_use" } ]
              }
            }
            """;

    static final String LOCK_SNAPSHOT = """
            {
              "operation": "LockSnapshot",
              "asOf": "2026-11-20T10:00:00Z",
              "parameters": { "RegionId": "cn-hangzhou", "SnapshotId": "s-1", "LockMode": "compliance",
                              "LockDuration": 1, "CoolOffPeriod": 3 },
              "facts": {
                "Snapshots": [ { "SnapshotId": "s-1", "Status": "accomplished", "Available": true } ],
                "LockedSnapshotsInfo": []
              }
            }
            """;

    static final String BATCH = """
            {
              "asOf": "2026-11-20T10:00:00Z",
              "facts": {
                "Instances": [ { "InstanceId": "i-1",
                                 "OperationLocks": { "LockReason": [ { "LockReason": "security" } ] } } ]
              },
              "requests": [
                { "operation": "StartInstance", "parameters": { "InstanceId": "i-1" } },
                { "operation": "StopInstance", "parameters": { "InstanceId": "i-1" } }
              ]
            }
            """;

    static final String STREAM = """
            {"operation":"StopInstance","facts":{"Instances":[{"InstanceId":"i-1","OperationLocks":{"LockReason":[]}}]}}
            {"operation":"DescribeDisks"}
            """;

    static final String TIMELINE = """
            {
              "facts": {
                "LockedSnapshotsInfo": [ { "SnapshotId": "s-1", "LockCreationTime": "2026-11-20T10:00:00Z",
                    "CoolOffPeriod": 3, "CoolOffPeriodExpiredTime": "2026-11-20T13:00:00Z", "LockDuration": 1,
                    "LockDurationStartTime": "2026-11-20T10:00:00Z", "LockExpiredTime": "2026-11-21T10:00:00Z" } ]
              }
            }
            """;

    private Examples() {}
}
