package dev.interlock.catalog.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Tells of newer activations, whoever made them. A notice of the database is only a hint that makes it faster: it also looks
 * by itself every second. A database that is away is tried again, at growing intervals.
 */
public final class StoreWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.interlock.store");
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Store store;
    private final Listener listener;
    private final Notices notices;
    private final Thread thread;
    private final long from;
    private @Nullable Activation seen;
    private @Nullable Loss told;
    private volatile boolean closed;
    private volatile @Nullable StoreFailure failure;

    /**
     * What decides in this process.
     *
     * @param number of its activation, which the store had before it decided
     */
    public record Known(long number, String revision) {

        /** Whether the store no longer has it: a copy was put back, or a standby took over that had not heard of it. */
        boolean isLostTo(Activation newest) {
            return newest.number() < number
                    || newest.number() == number && !newest.revision().equals(revision);
        }
    }

    /** Whoever wants to hear. */
    public interface Listener {

        /**
         * What decides, asked for before each look: by then it was in the store. Null when nothing does, or when only this
         * process writes to the store.
         */
        @Nullable
        Known decides();

        /**
         * Takes up an activation.
         *
         * @throws StoreFailure when it could not be read; it is told again later
         */
        void activated(Activation activation) throws StoreFailure;

        /**
         * Takes up an activation that is not newer than what decides: the store no longer has what came after it.
         *
         * @param lost what decided when the store was asked
         * @throws StoreFailure when it could not be read; it is told again later
         */
        void wentBack(Activation activation, Known lost) throws StoreFailure;
    }

    /** What was told of already: a revision that cannot be taken up is not tried every second. */
    private record Loss(Activation newest, Known lost) {}

    /**
     * Starts watching in the background.
     *
     * @param from number of the activation known already; 0 for none
     * @param listener told of the newest activation, on the watch's own thread; what lies between is left out
     */
    public StoreWatch(Store store, long from, Listener listener) {
        this.store = store;
        this.from = from;
        this.listener = listener;
        this.notices = Notices.of(store);
        thread = new Thread(this::run, "store-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Why the store could not be looked at the last time; null when it could. */
    public @Nullable StoreFailure failure() {
        return failure;
    }

    private void run() {
        Duration pause = PERIOD;
        while (!closed) {
            try {
                // Whoever listens first and looks then misses nothing.
                listen();
                look();
                answered();
                pause = PERIOD;
                notices.await(PERIOD);
            } catch (StoreFailure e) {
                failed(e);
                notices.hangUp();
                pause = longer(pause);
                sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                // A watch that ended would leave this replica with an old law, and nobody would know.
                failed(new StoreFailure(StoreFailure.Code.FAILED, "Looking at the store failed", e));
                pause = longer(pause);
                sleep(pause);
            }
        }
    }

    private void answered() {
        if (failure != null) {
            LOG.log(System.Logger.Level.INFO, "The store answers again");
        }
        failure = null;
    }

    /** Said when it happens and when the reason changes, not at every look. */
    private void failed(StoreFailure now) {
        StoreFailure before = failure;
        if (before == null || before.code() != now.code()) {
            String said = now.code().word() + ": " + now.explanation();
            LOG.log(System.Logger.Level.WARNING, "The store does not answer, what decides goes on: " + said);
        }
        failure = now;
    }

    private void look() throws StoreFailure {
        Known known = listener.decides();
        Activation newest = store.active();
        if (newest == null) {
            return;
        }
        if (known != null && known.isLostTo(newest)) {
            Loss loss = new Loss(newest, known);
            if (!loss.equals(told)) {
                tell(loss);
                told = loss;
            }
        } else if (seen == null ? newest.number() > from : !newest.equals(seen)) {
            tell(newest);
        }
        seen = newest;
    }

    private void tell(Loss loss) throws StoreFailure {
        LOG.log(
                System.Logger.Level.WARNING,
                "The store lost activation " + loss.lost.number() + ", which decided here; activation "
                        + loss.newest.number() + ", its newest, is followed");
        try {
            listener.wentBack(loss.newest, loss.lost);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "Taking up an activation failed", e);
        }
    }

    private void tell(Activation active) throws StoreFailure {
        try {
            listener.activated(active);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "Taking up an activation failed", e);
        }
    }

    /** Without notices it is only slower. */
    private void listen() {
        try {
            notices.listen();
        } catch (StoreFailure e) {
            notices.hangUp();
        }
    }

    private static Duration longer(Duration pause) {
        long doubled = Math.min(2 * pause.toMillis(), LONGEST_PAUSE.toMillis());
        // Replicas that lost the same database do not come back at the same moment.
        return Duration.ofMillis(doubled / 2 + ThreadLocalRandom.current().nextLong(doubled / 2 + 1));
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PERIOD.toMillis() * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        notices.close();
    }
}
