package dev.interlock.decision;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of decisions: UUIDs of version 7 (RFC 9562), so that they sort by time. */
final class DecisionId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DecisionId() {}

    /** An id nobody has to be unable to guess: it names a decision, it does not protect one. */
    static String at(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = now.toEpochMilli() << 16 | VERSION_7 | random.nextLong() & 0xFFFL;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
