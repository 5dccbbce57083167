package dev.interlock.catalog;

import java.io.IOException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a catalog's folder again and again, and has it refreshed once a change has settled: two looks in a row that
 * find the same files. Looking, unlike the file system's own notices, works on every kind of mount.
 */
public final class FolderWatch implements AutoCloseable {

    /** A look that the store kept from its end is made again after as many looks. */
    private static final int RETRY = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Catalog catalog;
    private final Runnable afterLoad;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bundle-watch");
        thread.setDaemon(true);
        return thread;
    });
    private SortedMap<String, String> loaded = new TreeMap<>();
    private SortedMap<String, String> seen = new TreeMap<>();
    private boolean started;
    private int looks;

    public FolderWatch(Catalog catalog) {
        this(catalog, () -> {});
    }

    /**
     * A watch that does not look yet.
     *
     * @param afterLoad run after every load, on the watch's thread
     */
    public FolderWatch(Catalog catalog, Runnable afterLoad) {
        this.catalog = catalog;
        this.afterLoad = afterLoad;
    }

    /** Loads the bundle in the background, then looks for changes. */
    public void start(Duration period) {
        executor.scheduleWithFixedDelay(this::lookAlways, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that fails must not be the last one. */
    private void lookAlways() {
        try {
            look();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            System.getLogger(FolderWatch.class.getName())
                    .log(System.Logger.Level.ERROR, "Looking at the folders failed", e);
        }
    }

    private void look() {
        SortedMap<String, String> now;
        try {
            now = catalog.folder().stamps();
        } catch (IOException e) {
            // Somebody is replacing a file or a folder this very moment; a folder that stays away shows as a change.
            now = new TreeMap<>();
        }
        boolean settled = now.equals(seen) || !started;
        seen = now;
        boolean owing = ++looks % RETRY == 0 && catalog.isLookOwed();
        if (settled && (!now.equals(loaded) || !started || owing)) {
            started = true;
            loaded = now;
            catalog.refresh();
            afterLoad.run();
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            // A load under way may be writing to the store.
            executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }
}
