package dev.interlock.api.publishing;

import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Lets one workbook be worked on at a time: reading, comparing and marking a large one take most of a small heap, which
 * decisions need too. The others wait for their turn.
 */
@Singleton
class Workbench {

    /** Requests that may wait, and bytes that all of their bodies may have; one alone may have any. */
    private static final int MOST_WAITING = 32;

    private static final long MOST_BYTES = 32L << 20;
    private static final int SECONDS_OF_PATIENCE = 60;

    private final Semaphore place = new Semaphore(1, true);
    private final AtomicLong bytes = new AtomicLong();
    private final Reply reply;

    Workbench(Reply reply) {
        this.reply = reply;
    }

    /** Works on what is stored; see {@link #work(byte[], Supplier)}. */
    RestResponse<byte[]> work(Supplier<RestResponse<byte[]>> work) {
        return work(new byte[0], work);
    }

    /** What the work comes to; the problem that there is no place for it, after a minute or when too many wait. */
    RestResponse<byte[]> work(byte[] body, Supplier<RestResponse<byte[]>> work) {
        long sum = bytes.addAndGet(body.length);
        try {
            boolean room = place.getQueueLength() < MOST_WAITING && (sum <= MOST_BYTES || sum == body.length);
            if (!room || !isMine()) {
                return reply.with(Problem.of(
                        ProblemKind.BUSY, "Others wait for their workbooks to be looked at; ask again later"));
            }
            try {
                return work.get();
            } finally {
                place.release();
            }
        } finally {
            bytes.addAndGet(-body.length);
        }
    }

    private boolean isMine() {
        try {
            return place.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
