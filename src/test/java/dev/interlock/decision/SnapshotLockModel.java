package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sections 4 to 6 of domain.md in plain Java: the checks of each call in their order, and what a passed call leaves. */
final class SnapshotLockModel {

    private static final Set<String> STATUSES = Set.of("compliance-cooloff", "compliance", "expired");

    private final SnapshotWorld world;
    private final CallParameters parameters;
    private final List<String> violations = new ArrayList<>();
    /** Whether a fact that is not told decides a check that stands before every failing one. */
    private boolean open;

    private SnapshotLockModel(SnapshotWorld world, CallParameters parameters) {
        this.world = world;
        this.parameters = parameters;
    }

    static ModelAnswer answer(String operation, SnapshotWorld world, JsonNode parameters) {
        SnapshotLockModel model = new SnapshotLockModel(world, new CallParameters(parameters));
        JsonNode result = switch (operation) {
            case "LockSnapshot" -> model.lock();
            case "UnlockSnapshot" -> model.unlock();
            case "DescribeLockedSnapshots" -> model.describe();
            case "DeleteSnapshot" -> model.delete();
            case "ModifySnapshotAttribute" -> model.modify();
            default -> throw new IllegalArgumentException(operation);
        };
        if (model.open) {
            return new ModelAnswer("indeterminate", List.of(), null);
        }
        boolean fails = !model.violations.isEmpty();
        return new ModelAnswer(fails ? "fails" : "unaffected", model.violations, fails ? null : result);
    }

    private @Nullable JsonNode lock() {
        require("RegionId", "SnapshotId", "LockMode", "LockDuration", "CoolOffPeriod");
        String mode = parameters.text("LockMode");
        fail(!mode.isEmpty() && !mode.equals("compliance"), "InvalidLockMode.Malformed", 400);
        inRange("LockDuration", 1, 36500, "InvalidParameter");
        inRange("CoolOffPeriod", 0, 72, "InvalidParameter");
        flag("DryRun");
        token();
        Long days = parameters.whole("LockDuration");
        Long hours = parameters.whole("CoolOffPeriod");
        fail(days != null && hours != null && hours >= 24 * days, "InvalidCoolOffPeriod.ExceedLockDuration", 400);
        if (!found("InvalidSnapshotId.NotFound", 404)) {
            return null;
        }
        fail(world.shared(), "InvalidOperation.LockSharedSnapshotUnsupported", 403);
        fail(world.managedBy() != null, "InvalidOperation.ResourceManagedByCloudProduct", 403);
        Boolean lockable = world.lockable();
        unless(lockable != null);
        fail(Boolean.FALSE.equals(lockable), "InvalidOperation.SnapshotNotAvailable", 403);
        unless(world.locksTold());
        ModelLock lock = world.locksTold() ? world.effectiveLock() : null;
        boolean compliance = lock != null && lock.status(world.asOf()).equals("compliance");
        boolean notLonger = lock != null && days != null && days <= lock.days();
        fail(compliance && (hours != null && hours != 0 || notLonger), "InvalidOperation.CoolOffPeriodExpired", 403);
        Integer retention = world.retentionDays();
        fail(
                days != null && retention != null && retention > 0 && days >= retention,
                "InvalidLockDuration.ExceedRetentionDays",
                400);
        if (!violations.isEmpty() || open || days == null || hours == null) {
            return null;
        }
        dryRun();
        ModelLock left = lock != null && compliance
                ? lock.extendedTo(days.intValue())
                : new ModelLock(
                        world.asOf(),
                        hours.intValue(),
                        days.intValue(),
                        "progressing".equals(world.status()) ? null : world.asOf());
        return left.record(SnapshotWorld.ID, left.status(world.asOf()));
    }

    private @Nullable JsonNode unlock() {
        require("RegionId", "SnapshotId");
        flag("DryRun");
        token();
        found("InvalidSnapshotId.NotFound", 404);
        if (parameters.given("SnapshotId")) {
            // A snapshot that does not exist has no lock either.
            unless(world.locksTold() || !world.exists());
            String status = world.locksTold() || !world.exists() ? world.lockStatus() : "";
            fail(status.equals("none") || status.equals("expired"), "InvalidSnapshotLock.NotFound", 404);
            fail(status.equals("compliance"), "InvalidOperation.CoolOffPeriodExpired", 403);
        }
        dryRun();
        return null;
    }

    private @Nullable JsonNode describe() {
        require("RegionId");
        List<String> ids = parameters.list("SnapshotIds");
        String status = parameters.text("LockStatus");
        fail(ids.size() > 100, "InvalidParameter", 400);
        fail(!status.isEmpty() && !STATUSES.contains(status), "InvalidLockStatus.Malformed", 400);
        fail(parameters.given("MaxResults") && parameters.whole("MaxResults") == null, "InvalidParameter", 400);
        flag("DryRun");
        if (!ids.isEmpty()) {
            // Of many named snapshots most do not exist, and what does not exist has no lock.
            boolean told = world.locksTold() || !world.exists() || ids.size() > 2;
            unless(told);
            // The whole call is refused once, however many of the named snapshots have no lock.
            boolean all = world.effectiveLock() != null && ids.size() == 1;
            fail(told && !all, "InvalidSnapshotLock.NotFound", 404);
        }
        dryRun();
        return null;
    }

    private @Nullable JsonNode delete() {
        require("SnapshotId");
        flag("Force");
        // B10: deleting what does not exist is ignored.
        if (!parameters.given("SnapshotId") || !world.exists()) {
            return null;
        }
        fail(world.shared(), "InvalidOperation.DeleteSharedSnapshotUnsupported", 403);
        fail(world.managedBy() != null, "InvalidOperation.ResourceManagedByCloudProduct", 403);
        unless(world.locksTold());
        // B8: no code is published.
        fail(world.locksTold() && world.lockStatus().startsWith("compliance"), null, 403);
        fail(world.usage().startsWith("image"), "SnapshotCreatedImage", 403);
        boolean force = parameters.text("Force").equals("true");
        fail(world.usage().endsWith("disk") && !force, "SnapshotCreatedDisk", 403);
        return null;
    }

    private @Nullable JsonNode modify() {
        require("SnapshotId");
        inRange("RetentionDays", 1, 65536, "InvalidRetentionDays.Malformed");
        if (!found("InvalidSnapshotId.NotFound", 404)) {
            return null;
        }
        fail(world.managedBy() != null, "InvalidOperation.ResourceManagedByCloudProduct", 403);
        unless(world.status() != null);
        fail("progressing".equals(world.status()), "InvalidSnapshotId.NotReady", 400);
        Long days = parameters.whole("RetentionDays");
        Integer now = world.retentionDays();
        boolean shorter = days != null && (world.keptForEver() || now != null && days < now);
        fail(shorter, "InvalidOperation.DecreaseRetentionDaysUnsupported", 400);
        return null;
    }

    /** Whether the checks of the snapshot itself can be made. */
    private boolean found(String code, int status) {
        fail(parameters.given("SnapshotId") && !world.exists(), code, status);
        return parameters.given("SnapshotId") && world.exists();
    }

    private void require(String... names) {
        for (String name : names) {
            fail(!parameters.given(name), "MissingParameter", 400);
        }
    }

    private void inRange(String name, long least, long most, String code) {
        Long value = parameters.whole(name);
        fail(parameters.given(name) && (value == null || value < least || value > most), code, 400);
    }

    private void flag(String name) {
        String text = parameters.text(name);
        fail(parameters.given(name) && !text.equals("true") && !text.equals("false"), "InvalidParameter", 400);
    }

    private void token() {
        String token = parameters.text("ClientToken");
        fail(token.length() > 64 || !token.chars().allMatch(c -> c < 128), "InvalidParameter", 400);
    }

    /** A dry run is refused last of all, when nothing else is wrong or might be. */
    private void dryRun() {
        fail(violations.isEmpty() && !open && parameters.text("DryRun").equals("true"), "DryRunOperation", 400);
    }

    /** The first failing check gives the error, so a check that may fail matters only before it. */
    private void unless(boolean told) {
        open |= !told && violations.isEmpty();
    }

    private void fail(boolean violated, @Nullable String code, int status) {
        if (violated) {
            violations.add(code + " " + status);
        }
    }
}
