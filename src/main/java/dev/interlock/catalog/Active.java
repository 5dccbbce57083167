package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The revision that decides.
 *
 * @param contents the files' bytes as they were read, by path
 * @param activatedAt since when it decides
 * @param number number of its activation in the store; 0 when no store has it
 */
public record Active(Decider decider, SortedMap<String, byte[]> contents, Instant activatedAt, long number) {

    /** `sha256:` and the digest over the files' digests. */
    public String revision() {
        return decider.bundle().revision();
    }
}
