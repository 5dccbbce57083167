package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A new, empty store for each test, of one database or the other. */
abstract class OpenStore {

    /** Finer than the store keeps. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00.123456789Z"));

    StoreSettings settings;
    Store store;

    /** A place without a store. */
    abstract StoreSettings fresh();

    @BeforeEach
    void open() throws StoreFailure {
        settings = fresh();
        store = Store.open(settings, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static StoreFailure failure(ThrowingCallable call) {
        return catchThrowableOfType(StoreFailure.class, call);
    }

    final void sql(String sql) throws Exception {
        try (Connection connection = Connections.direct(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs all at the same time. */
    static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
