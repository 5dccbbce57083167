package dev.interlock.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ECS disk as DescribeDisks tells it.
 *
 * @param diskId ECS `DiskId`
 * @param status ECS `Status` as it came (`In_use`), null when not given or not a status ECS has
 * @param attached ids of the instances the disk is attached to, from `InstanceId` and `Attachments.Attachment[]`; empty
 *     when attached to nothing, null when neither field is given
 * @param locks the locks DescribeDisks lists for the disk itself; no edition speaks of them, since a lock reaches a disk
 *     through its instance
 */
public record Disk(
        String diskId, @Nullable String status, @Nullable List<String> attached, List<Lock> locks) {

    public Disk(String diskId, @Nullable String status, @Nullable List<String> attached) {
        this(diskId, status, attached, List.of());
    }

    public String name() {
        return diskId.isEmpty() ? "Disk" : "Disk " + diskId;
    }

    /** The disk and its status, as the beginning of a sentence. */
    public String inWords() {
        return status == null ? name() + " (status not known)" : name() + " is " + status;
    }

    /** A disk of which nothing is known, not even the id when it is null. */
    static Disk unknown(@Nullable String id) {
        return new Disk(id == null ? "" : id, null, null);
    }

    /** A disk of which only the instance is known. */
    static Disk unknownOn(String instance) {
        return new Disk("", null, List.of(instance));
    }
}
