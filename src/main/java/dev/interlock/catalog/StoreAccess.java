package dev.interlock.catalog;

import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoreSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The store, once it is open. It is opened in the background, and tried again at growing intervals while it cannot be: the
 * service does not wait for it longer than for the first try.
 */
public final class StoreAccess implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final @Nullable StoreSettings settings;
    private final InstantSource clock;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CompletableFuture<Store> open = new CompletableFuture<>();
    private volatile @Nullable Store store;
    private volatile @Nullable StoreFailure failure;
    private volatile boolean closed;
    private @Nullable Thread opener;

    public StoreAccess(StoreSettings settings, InstantSource clock) {
        this(clock, settings);
    }

    private StoreAccess(InstantSource clock, @Nullable StoreSettings settings) {
        this.settings = settings;
        this.clock = clock;
    }

    /** No store, for good. */
    public static StoreAccess none() {
        StoreAccess none = new StoreAccess(InstantSource.system(), null);
        none.tried.countDown();
        none.open.cancel(false);
        return none;
    }

    /** Whether several processes share the store: then nothing decides that it does not say. */
    public boolean isShared() {
        return settings != null && !settings.isEmbedded();
    }

    /**
     * Begins to open the store.
     *
     * @param openedLate run on the opening thread when the store opens after the first try failed
     */
    public synchronized void start(Runnable openedLate) {
        if (settings == null || opener != null) {
            return;
        }
        Thread thread = new Thread(() -> open(settings, openedLate), "store-opener");
        thread.setDaemon(true);
        opener = thread;
        thread.start();
    }

    private void open(StoreSettings where, Runnable openedLate) {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            try {
                Store opened = opened(where);
                boolean late = failure != null;
                store = opened;
                failure = null;
                tried.countDown();
                open.complete(opened);
                if (late) {
                    System.getLogger("dev.interlock.store").log(System.Logger.Level.INFO, "The store is open");
                    openedLate.run();
                }
                return;
            } catch (StoreFailure e) {
                // Said when it happens and when the reason changes, not every few seconds.
                StoreFailure before = failure;
                if (before == null || before.code() != e.code()) {
                    System.getLogger("dev.interlock.store").log(System.Logger.Level.ERROR, said(e));
                    System.getLogger("dev.interlock.store").log(System.Logger.Level.DEBUG, "Opening the store", e);
                }
                failure = e;
                tried.countDown();
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Whoever waits for the first try must not wait for ever. */
    private Store opened(StoreSettings where) throws StoreFailure {
        try {
            return Store.open(where, clock);
        } catch (RuntimeException | LinkageError e) {
            throw new StoreFailure(StoreFailure.Code.FAILED, "The store cannot be opened; see the log", e);
        }
    }

    private String said(StoreFailure fault) {
        return "The store is not open, nothing can be published: "
                + fault.code().word() + ": " + fault.explanation()
                + ". " + (isShared() ? "The service waits for it" : "The folder's law decides")
                + "; it is tried again";
    }

    /** The store; null when it is not open, which is known after the first try only. Waits for that. */
    @Nullable
    Store afterFirstTry() {
        try {
            tried.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return store;
    }

    /**
     * The store, however long it takes to open.
     *
     * @throws StoreFailure of code UNAVAILABLE when it never will: there is none, or the service stops
     */
    public Store whenOpen() throws StoreFailure {
        try {
            return open.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(StoreFailure.Code.UNAVAILABLE, "The service stops", e);
        } catch (CancellationException | ExecutionException e) {
            throw new StoreFailure(StoreFailure.Code.UNAVAILABLE, "The service has no store, or stops", e);
        }
    }

    /**
     * The store.
     *
     * @throws StoreFailure of code UNAVAILABLE that says why it is not open
     */
    public Store store() throws StoreFailure {
        Store now = store;
        if (now != null) {
            return now;
        }
        StoreFailure why = failure;
        String reason = settings == null
                ? "The service has no store"
                : why == null ? "The store is being opened" : "The store is not open: " + why.explanation();
        throw new StoreFailure(StoreFailure.Code.UNAVAILABLE, reason, why);
    }

    /** Why the store could not be opened; null when it is open, or was not tried yet. */
    public @Nullable StoreFailure failure() {
        return failure;
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.cancel(false);
        Thread thread = opener;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LONGEST_PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Store last = store;
        if (last != null) {
            last.close();
        }
    }
}
