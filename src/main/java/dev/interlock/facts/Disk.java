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
 */
public record Disk(
        String diskId, @Nullable String status, @Nullable List<String> attached) {

    public String name() {
        return "Disk " + diskId;
    }
}
