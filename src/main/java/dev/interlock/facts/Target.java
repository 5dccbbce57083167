package dev.interlock.facts;

import org.jspecify.annotations.Nullable;

/**
 * A resource an operation would act on.
 *
 * @param kind `Instance`, `Disk`, `Snapshot`, `Image` or `none`, as the Target column of a sheet says
 * @param id its ECS id; null when neither the parameters nor the facts tell it, and for `none`
 * @param chosen true when a parameter names it; false for a candidate taken from the facts
 */
public record Target(String kind, @Nullable String id, boolean chosen) {

    /** As explanations show it: `Disk d-1`, or `Disk` when it is not named. */
    public String name() {
        return id == null ? kind : kind + " " + id;
    }
}
