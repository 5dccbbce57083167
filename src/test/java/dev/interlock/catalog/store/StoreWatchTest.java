package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows a store hears of what others activate, also after the database was away. */
class StoreWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Activation> heard = new CopyOnWriteArrayList<>();

    /** Keeps what it hears, and fails then if it is to. */
    private final class Heard implements StoreWatch.Listener {

        private final RuntimeException failure;
        private volatile StoreWatch.Known decides;

        Heard(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public StoreWatch.Known decides() {
            return decides;
        }

        @Override
        public void activated(Activation activation) {
            heard.add(activation);
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void wentBack(Activation activation, StoreWatch.Known lost) {
            heard.add(activation);
        }
    }

    @Test
    void another_process_on_the_same_postgresql() throws StoreFailure {
        StoreSettings settings = PostgresServer.freshDatabase();
        try (Store one = Store.open(settings, OpenStore.CLOCK);
                Store other = Store.open(settings, OpenStore.CLOCK);
                StoreWatch watch = new StoreWatch(other, 0, new Heard(null))) {
            Activation first = Handings.publish(one, Handings.of("one"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first));
            Activation second = Handings.publish(one, Handings.of("two"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first, second));
            assertThat(watch.failure()).isNull();
        }
    }

    @Test
    void a_database_that_went_away_is_caught_up_with() throws StoreFailure {
        StoreSettings settings = PostgresServer.freshDatabase();
        try (Store one = Store.open(settings, OpenStore.CLOCK);
                Store other = Store.open(settings, OpenStore.CLOCK);
                StoreWatch watch = new StoreWatch(other, 0, new Heard(null))) {
            Activation first = Handings.publish(one, Handings.of("one"));
            await().atMost(PATIENCE).until(() -> heard.contains(first));

            PostgresServer.takeAway(settings);
            await().atMost(PATIENCE).until(() -> watch.failure() != null);
            StoreFailure failure = OpenStore.failure(() -> Handings.publish(one, Handings.of("two")));
            assertThat(failure.code()).isEqualTo(StoreFailure.Code.UNREACHABLE);

            PostgresServer.bringBack(settings);
            Activation second = Handings.publish(one, Handings.of("two"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first, second));
        }
    }

    @Test
    void only_what_is_newer_than_what_is_known() throws StoreFailure {
        try (Store store = Store.open(StoreSettings.embedded(folder), OpenStore.CLOCK)) {
            Activation first = Handings.publish(store, Handings.of("one"));
            try (StoreWatch watch = new StoreWatch(store, first.number(), new Heard(null))) {
                Activation second = Handings.publish(store, Handings.of("two"));
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(second));
                assertThat(watch.failure()).isNull();
            }
        }
    }

    @Test
    void a_listener_that_fails_is_not_the_last_to_hear() throws StoreFailure {
        try (Store store = Store.open(StoreSettings.embedded(folder), OpenStore.CLOCK);
                StoreWatch watch = new StoreWatch(store, 0, new Heard(new IllegalStateException("planted")))) {
            Activation first = Handings.publish(store, Handings.of("one"));
            await().atMost(PATIENCE).until(() -> heard.contains(first));
            Activation second = Handings.publish(store, Handings.of("two"));
            await().atMost(PATIENCE).until(() -> heard.contains(second));
            assertThat(watch.failure()).isNull();
        }
    }

    @Test
    void a_store_that_lost_what_decides_is_told_once() throws StoreFailure {
        Heard listener = new Heard(null);
        listener.decides = new StoreWatch.Known(7, "sha256:lost");
        try (Store store = Store.open(StoreSettings.embedded(folder), OpenStore.CLOCK);
                StoreWatch watch = new StoreWatch(store, 7, listener)) {
            Activation first = Handings.publish(store, Handings.of("one"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first));
            Activation second = Handings.publish(store, Handings.of("two"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first, second));
            assertThat(watch.failure()).isNull();
        }
    }
}
