package dev.interlock.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws calls and the worlds they come into; the same seed gives the same calls. */
final class SnapshotCalls {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:30:15Z");
    private static final long HOUR = 3600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;

    SnapshotCalls(long seed) {
        random = new Random(seed);
    }

    SnapshotWorld world() {
        Instant created = BEGIN.plusSeconds(random.nextInt(90 * 24) * HOUR);
        boolean exists = !chance(20);
        // A failed snapshot said to be available, or one of unknown status, has no clock that could be told.
        String status = chance(12) ? pick("failed", "") : pick("accomplished", "accomplished", "progressing");
        Boolean available =
                chance(3) ? Boolean.valueOf(status.equals("accomplished") || status.equals("progressing")) : null;
        available = chance(12) ? Boolean.FALSE : available;
        ModelLock lock = exists && !chance(4) ? lock(created, status) : null;
        Instant asOf = lock == null ? created.plusSeconds(1 + random.nextInt(1_000_000)) : around(lock);
        Integer retention = chance(2) ? pick(-1, 1, 2, 10, 30, 400, 36500, 65536) : null;
        if (retention != null && lock != null && chance(2)) {
            retention = Math.max(1, lock.days() + random.nextInt(3));
        }
        String told = lock == null ? null : pick(lock.status(asOf), lock.status(lock.creation()), null);
        return new SnapshotWorld(
                asOf,
                exists,
                status.isEmpty() ? null : status,
                available,
                retention,
                created,
                pick("none", "none", "none", "image", "disk", "image_disk"),
                chance(15),
                chance(15) ? "Backup" : null,
                lock,
                told,
                !chance(12));
    }

    ObjectNode request(String operation, SnapshotWorld world) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("operation", operation).put("asOf", world.asOf().toString());
        request.set("parameters", parameters(operation, world.lock()));
        request.set("facts", world.facts());
        return request;
    }

    private ObjectNode parameters(String operation, @Nullable ModelLock lock) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        boolean list = operation.equals("DescribeLockedSnapshots");
        if (!chance(15)) {
            parameters.put("RegionId", "cn-hangzhou");
        }
        if (!list && !chance(25)) {
            parameters.put("SnapshotId", SnapshotWorld.ID);
        }
        switch (operation) {
            case "LockSnapshot" -> lockParameters(parameters, lock);
            case "DescribeLockedSnapshots" -> listParameters(parameters);
            case "DeleteSnapshot" -> put(parameters, "Force", pick(null, true, false, "true", "perhaps"));
            case "ModifySnapshotAttribute" -> {
                put(parameters, "SnapshotName", pick(null, "daily"));
                put(parameters, "RetentionDays", pick(null, 1, 2, 9, 10, 11, 30, "31", 400, 65536, 0, 65537, -1, "x"));
            }
            default -> {}
        }
        if (!operation.equals("DeleteSnapshot") && !operation.equals("ModifySnapshotAttribute")) {
            put(parameters, "DryRun", chance(4) ? pick(true, "true", "maybe", false) : null);
        }
        if (operation.equals("LockSnapshot") || operation.equals("UnlockSnapshot")) {
            String token = pick("5EC38E7D", "a".repeat(64), "a".repeat(65), "caf\u00e9");
            put(parameters, "ClientToken", chance(6) ? token : null);
        }
        return parameters;
    }

    private void lockParameters(ObjectNode parameters, @Nullable ModelLock lock) {
        put(parameters, "LockMode", chance(12) ? pick("Compliance", "governance", "", null) : "compliance");
        Object days = chance(12) ? pick(36501, 0, -1, "two", 1.5, null) : pick(1, 2, 3, 4, 30, 36499, 36500, "7");
        if (lock != null && chance(2)) {
            days = Math.max(1, lock.days() - 1 + random.nextInt(3));
        }
        put(parameters, "LockDuration", days);
        Object hours = chance(2) ? 0 : pick(1, 3, 23, 24, 47, 48, 71, 72, "3");
        put(parameters, "CoolOffPeriod", chance(12) ? pick(73, -1, "none", null) : hours);
    }

    private void listParameters(ObjectNode parameters) {
        switch (random.nextInt(6)) {
            case 0 -> parameters.putArray("SnapshotIds").add(SnapshotWorld.ID);
            case 1 -> parameters.putArray("SnapshotIds").add(SnapshotWorld.ID).add("s-other");
            case 2 -> parameters.put("SnapshotIds.1", SnapshotWorld.ID);
            case 3 -> {
                var ids = parameters.putArray("SnapshotIds");
                for (int i = 0; i < 101; i++) {
                    ids.add(SnapshotWorld.ID + (i == 0 ? "" : "-" + i));
                }
            }
            default -> {}
        }
        put(parameters, "LockStatus", pick(null, null, "compliance", "expired", "compliance-cooloff", "locked"));
        put(parameters, "MaxResults", pick(null, null, 0, 10, 100, 101, "50", "many"));
    }

    private ModelLock lock(Instant created, String status) {
        int days = pick(1, 1, 2, 3, 4, 30, 36500);
        int coolOff = Math.min(pick(0, 0, 1, 3, 23, 47, 71, 72), 24 * days - 1);
        Instant locked = created.plusSeconds(random.nextInt(48) * HOUR);
        // A snapshot locked while progressing has its duration start later than the lock itself.
        Instant later = locked.plusSeconds(chance(4) ? 5 * HOUR : 0);
        return new ModelLock(locked, coolOff, days, status.equals("accomplished") ? later : null);
    }

    /** On a boundary of the lock, a second beside one, or anywhere; never before the lock was made. */
    private Instant around(ModelLock lock) {
        Instant expiry = lock.expiry();
        Instant turn = pick(lock.creation(), lock.coolOffEnd(), expiry == null ? lock.coolOffEnd() : expiry);
        long seconds = chance(4) ? random.nextInt(4_000_000) : random.nextInt(3) - 1;
        Instant at = turn.plusSeconds(seconds);
        return at.isBefore(lock.creation()) ? lock.creation() : at;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @SafeVarargs
    private <T extends @Nullable Object> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static void put(ObjectNode object, String field, @Nullable Object value) {
        if (value != null) {
            object.set(field, JSON.valueToTree(value));
        }
    }
}
