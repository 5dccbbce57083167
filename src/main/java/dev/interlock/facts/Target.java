package dev.interlock.facts;

import org.jspecify.annotations.Nullable;

/**
 * A resource an operation would act on.
 *
 * @param kind `Instance`, `Disk`, `Snapshot`, `Image` or `none`, as the Target column of a sheet says
 * @param id its ECS id; null when neither the parameters nor the facts tell it, and for `none`
 * @param chosen true when a parameter names it; false for a candidate taken from the facts
 * @param origin the target through which a rule came to this one (a snapshot, for its source disk); null for the
 *     operation's own target
 */
public record Target(
        String kind,
        @Nullable String id,
        boolean chosen,
        @Nullable Target origin) {

    public static Target named(String kind, String id) {
        return new Target(kind, id, true, null);
    }

    public static Target candidate(String kind, @Nullable String id) {
        return new Target(kind, id, false, null);
    }

    /** A resource of this kind through which a lock reaches this target. */
    public Target through(String otherKind, String otherId) {
        return new Target(otherKind, otherId, chosen, root());
    }

    /** The operation's own target. */
    public Target root() {
        return origin == null ? this : origin;
    }

    public String name() {
        return id == null ? kind : kind + " " + id;
    }
}
