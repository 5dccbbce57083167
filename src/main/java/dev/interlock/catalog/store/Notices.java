package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Hints that something was activated. A lost one does no harm: whoever waits also looks by itself. */
sealed interface Notices extends AutoCloseable {

    static Notices of(Store store) {
        return store.database().settings().isEmbedded() ? new OfThisProcess(store) : new OfPostgres(store);
    }

    /** Hears from now on what is said. */
    void listen() throws StoreFailure;

    /** Returns at a notice, or after the time. */
    void await(Duration longest) throws StoreFailure, InterruptedException;

    void hangUp();

    @Override
    void close();

    /** The embedded store has one process: what it does not say itself nobody says. */
    final class OfThisProcess implements Notices {

        private final Store store;
        private final Semaphore heard = new Semaphore(0);
        private final Runnable wakeUp = heard::release;

        OfThisProcess(Store store) {
            this.store = store;
            store.onActivation(wakeUp);
        }

        @Override
        public void listen() {}

        @Override
        public void await(Duration longest) throws InterruptedException {
            if (heard.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                heard.drainPermits();
            }
        }

        @Override
        public void hangUp() {}

        @Override
        public void close() {
            store.forget(wakeUp);
        }
    }

    /** LISTEN belongs to a session, so it has a connection of its own. */
    final class OfPostgres implements Notices {

        private final StoreSettings settings;
        private @Nullable Connection connection;

        OfPostgres(Store store) {
            this.settings = store.database().settings();
        }

        @Override
        public void listen() throws StoreFailure {
            if (connection != null) {
                return;
            }
            try {
                Connection fresh = Connections.direct(settings);
                connection = fresh;
                try (Statement statement = fresh.createStatement()) {
                    statement.execute("listen " + Store.CHANNEL);
                }
            } catch (SQLException e) {
                throw SqlFault.of(e);
            }
        }

        @Override
        public void await(Duration longest) throws StoreFailure, InterruptedException {
            try {
                if (connection == null) {
                    Thread.sleep(longest.toMillis());
                } else {
                    connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
                }
            } catch (SQLException e) {
                throw SqlFault.of(e);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }

        @Override
        public void hangUp() {
            Connection gone = connection;
            connection = null;
            try {
                if (gone != null) {
                    gone.close();
                }
            } catch (SQLException e) {
                System.getLogger(Notices.class.getName()).log(System.Logger.Level.DEBUG, "Hanging up", e);
            }
        }

        @Override
        public void close() {
            hangUp();
        }
    }
}
