package dev.interlock.catalog.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run; each test has a database of its own. */
public final class PostgresServer {

    private static final class Once {
        static final EmbeddedPostgres SERVER = start();
        static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PostgresServer() {}

    /** A database without tables. */
    public static StoreSettings freshDatabase() {
        String name = "store_" + Once.DATABASES.incrementAndGet();
        run("create database " + name);
        return settings(name, "postgres");
    }

    static StoreSettings settings(String database, String user) {
        String url = "jdbc:postgresql://localhost:" + Once.SERVER.getPort() + "/" + database;
        return StoreSettings.postgresql(url, user, "s3cret-word");
    }

    static String nameOf(StoreSettings settings) {
        return settings.url().substring(settings.url().lastIndexOf('/') + 1);
    }

    /** The database is gone for everybody, as after a crash of its machine. */
    public static void takeAway(StoreSettings settings) {
        run("alter database " + nameOf(settings) + " allow_connections false");
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + nameOf(settings) + "'");
    }

    public static void bringBack(StoreSettings settings) {
        run("alter database " + nameOf(settings) + " allow_connections true");
    }

    /** A copy of the database as it is now, as a backup has it. */
    public static StoreSettings copyOf(StoreSettings settings) {
        String copy = nameOf(settings) + "_copy";
        takeAway(settings);
        run("create database " + copy + " template " + nameOf(settings));
        bringBack(settings);
        return settings(copy, "postgres");
    }

    /** Puts a copy in the place of the database, while others are connected to it. */
    public static void putBack(StoreSettings copy, StoreSettings settings) {
        takeAway(settings);
        run("drop database " + nameOf(settings) + " with (force)");
        run("create database " + nameOf(settings) + " template " + nameOf(copy));
    }

    static void run(String sql) {
        try (Connection connection = Once.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
