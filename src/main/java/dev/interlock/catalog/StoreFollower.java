package dev.interlock.catalog;

import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoreWatch;
import org.jspecify.annotations.Nullable;

/** Has a catalog take up what other processes activate, once its store is open. */
public final class StoreFollower implements AutoCloseable {

    private final Catalog catalog;
    private final StoreAccess access;
    private @Nullable StoreWatch watch;
    private boolean closed;

    public StoreFollower(Catalog catalog, StoreAccess access) {
        this.catalog = catalog;
        this.access = access;
    }

    /** Begins, unless it has begun; to be called after the catalog's first load, which need not be made twice. */
    public synchronized void begin() {
        if (watch != null || closed) {
            return;
        }
        try {
            Store store = access.store();
            Active active = catalog.active();
            watch = new StoreWatch(store, active == null ? 0 : active.number(), new Following(catalog));
        } catch (StoreFailure e) {
            // Said already by whoever opens it; this is called again when it is open.
            System.getLogger(StoreFollower.class.getName()).log(System.Logger.Level.DEBUG, e.explanation());
        }
    }

    /** A catalog as it listens to a store. */
    private record Following(Catalog catalog) implements StoreWatch.Listener {

        @Override
        public StoreWatch.@Nullable Known decides() {
            return catalog.shared();
        }

        @Override
        public void activated(Activation activation) throws StoreFailure {
            catalog.follow(activation);
        }

        @Override
        public void wentBack(Activation activation, StoreWatch.Known lost) throws StoreFailure {
            catalog.followBack(activation, lost);
        }
    }

    /** Why the store cannot be looked at now; null when it can. */
    public synchronized @Nullable StoreFailure failure() {
        return watch == null ? access.failure() : watch.failure();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
    }
}
