package dev.interlock.api;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory all bodies together may take that are not small: on their way in, waiting, and being answered. What answering
 * takes on top of it is shared out by {@link Room}.
 */
@Singleton
class BodyBudget {

    /** The part of the heap: five bodies of the largest size in 256 MB, which is what answering one leaves free. */
    private static final int PART = 6;

    private final long all =
            Math.max(HttpLimits.LARGEST_UPLOAD, Runtime.getRuntime().maxMemory() / PART);
    private final AtomicLong taken = new AtomicLong();

    /** Whether there was so much left; it is taken then, until it is given back. */
    boolean take(long bytes) {
        long before = taken.getAndUpdate(now -> bytes <= all - now ? now + bytes : now);
        return bytes <= all - before;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes that nobody has taken. */
    long left() {
        return all - taken.get();
    }
}
