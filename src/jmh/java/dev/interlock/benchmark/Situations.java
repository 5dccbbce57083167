package dev.interlock.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;

/** A request for every kind of outcome.  */
public enum Situations {
    FAILS("fails", "DetachDisk", "\"InstanceId\":\"i-1\",\"DiskId\":\"d-1\"", "2026-11-20", Facts.ECS),
    UNAFFECTED("unaffected", "StopInstance", "\"InstanceId\":\"i-1\"", "2026-11-20", Facts.ECS),
    ACCEPTED_NOT_EXECUTED("accepted-not-executed", "RunCommand", "\"InstanceId\":\"i-1\"", "2026-11-20", Facts.ECS),
    UNDOCUMENTED("undocumented", "RunCommand", "\"InstanceId\":\"i-1\"", "2019-11-20", Facts.ECS),
    INDETERMINATE("indeterminate", "DetachDisk", "\"DiskId\":\"d-1\"", "2026-11-20", Facts.NO_STATUS),
    SNAPSHOT_LOCK(
            "unaffected",
            "LockSnapshot",
            "\"RegionId\":\"cn-hangzhou\",\"SnapshotId\":\"s-1\",\"LockMode\":\"compliance\","
                    + "\"LockDuration\":1,\"CoolOffPeriod\":3",
            "2026-11-20",
            Facts.SNAPSHOT);

    private final String outcome;
    private final String body;

    Situations(String outcome, String operation, String parameters, String day, String facts) {
        this.outcome = outcome;
        this.body = "{\"operation\":\"" + operation + "\",\"asOf\":\"" + day + "T10:00:00Z\",\"parameters\":{"
                + parameters + "},\"facts\":{" + facts + "}}";
    }

    /** The request as a caller sends it. */
    String body() {
        return body;
    }

    Request request() {
        return read(body);
    }

    /** The same request beside the lock record of another snapshot: no answer is kept for it, so the rules decide. */
    Request requestOfNoClass() {
        String record = "\"LockedSnapshotsInfo\":[{\"SnapshotId\":\"s-2\",\"LockStatus\":\"expired\"}]";
        return read(
                body.contains("\"LockedSnapshotsInfo\":[]")
                        ? body.replace("\"LockedSnapshotsInfo\":[]", record)
                        : body.replace("\"facts\":{", "\"facts\":{" + record + ","));
    }

    private static Request read(String body) {
        try {
            return (Request) RequestReader.read(new ObjectMapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A benchmark of the wrong answer would measure nothing. */
    void mustBeAnsweredBy(Decision decision) {
        if (!decision.outcome().word().equals(outcome)) {
            throw new IllegalStateException(this + " is answered with " + decision);
        }
    }

    private static final class Facts {
        private static final String INSTANCE = "\"Instances\":[{\"InstanceId\":\"i-1\",\"Status\":\"Stopped\","
                + "\"OperationLocks\":{\"LockReason\":[{\"LockReason\":\"security\"}]}}],";
        private static final String ECS =
                INSTANCE + "\"Disks\":[{\"DiskId\":\"d-1\",\"InstanceId\":\"i-1\",\"Status\":\"In_use\"}]";
        private static final String NO_STATUS = INSTANCE + "\"Disks\":[{\"DiskId\":\"d-1\",\"InstanceId\":\"i-1\"}]";
        private static final String SNAPSHOT =
                "\"Snapshots\":[{\"SnapshotId\":\"s-1\",\"Status\":\"accomplished\",\"Available\":true}],"
                        + "\"LockedSnapshotsInfo\":[]";
    }
}
