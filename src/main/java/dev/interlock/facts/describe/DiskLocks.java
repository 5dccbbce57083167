package dev.interlock.facts.describe;

import dev.interlock.facts.Disk;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the locks of disks with those of the instances they are on. A lock reaches a disk through its instance (page
 * notes of the editions 2018-11-20 and 2020-12-07), so a disk that alone carries one is a sign of facts that are out of date.
 */
final class DiskLocks {

    private DiskLocks() {}

    static void compare(@Nullable List<Disk> disks, @Nullable List<Instance> instances, Findings findings) {
        if (disks == null || instances == null) {
            return;
        }
        for (Disk disk : disks) {
            for (Lock lock : disk.locks()) {
                if (disk.attached() != null
                        && disk.attached().stream().allMatch(id -> isWithout(lock, id, instances))) {
                    findings.advise(
                            "contradicting-facts",
                            "Disk " + Shown.text(disk.diskId()) + " carries the lock reason "
                                    + Shown.text(String.valueOf(lock.reason()))
                                    + ", and no instance it is attached to does; the locks of instances count");
                }
            }
        }
    }

    private static boolean isWithout(Lock lock, String id, List<Instance> instances) {
        return instances.stream()
                .filter(instance -> instance.instanceId().equals(id))
                .flatMap(instance -> instance.locks().stream())
                .map(each -> each.known() && !Objects.equals(each.reason(), lock.reason()))
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }
}
