package dev.interlock.policy.archive.trust;

import org.jspecify.annotations.Nullable;

/** The highest version that was ever taken up, by name of the release. Kept where a restart does not lose it. */
public interface SeenVersions {

    /** The highest one of a name; null when none was taken up. */
    @Nullable
    Seen highest(String name);

    /**
     * A release that was taken up.
     *
     * @param manifestSha256 digest of its manifest's bytes, lower-case hex
     */
    record Seen(long version, String manifestSha256) {}
}
