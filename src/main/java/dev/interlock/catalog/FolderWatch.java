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

    private final Catalog catalog;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bundle-watch");
        thread.setDaemon(true);
        return thread;
    });
    private SortedMap<String, String> loaded = new TreeMap<>();
    private SortedMap<String, String> seen = new TreeMap<>();
    private boolean started;

    public FolderWatch(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Loads the bundle in the background, then looks for changes. */
    public void start(Duration period) {
        executor.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
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
        if (settled && (!now.equals(loaded) || !started)) {
            started = true;
            loaded = now;
            catalog.refresh();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
