package dev.interlock.catalog.store;

import dev.interlock.catalog.store.StoreFailure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two ways to use a store: to look, and to change something under the ledger's lock. */
final class Database implements AutoCloseable {

    /** Room the embedded store leaves: it writes anew before it lets go of the old. */
    private static final long RESERVE = 2 << 20;

    private final StoreSettings settings;
    private final Connections connections;
    private final InstantSource clock;

    /** What looks at something. */
    interface Look<T> {
        T at(Connection connection) throws SQLException, StoreFailure;
    }

    /** What looks for something that may not be there. */
    interface Find<T> {
        @Nullable
        T in(Connection connection) throws SQLException, StoreFailure;
    }

    /** What changes something, all of it or nothing. */
    interface Change<T> {
        T under(Ledger ledger) throws SQLException, StoreFailure;
    }

    private Database(StoreSettings settings, Connections connections, InstantSource clock) {
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
    }

    static Database open(StoreSettings settings, InstantSource clock) throws StoreFailure {
        if (settings.folder() != null) {
            makeFolder(settings.folder());
        }
        // A pool tells only that it got no connection; one made by hand tells why.
        try (Connection first = connect(settings)) {
            if (first.isReadOnly()) {
                throw new StoreFailure(Code.UNWRITABLE, SqlFault.explanation(Code.UNWRITABLE), null);
            }
            Migrations.run(settings, first);
            return new Database(settings, Connections.of(settings), clock);
        } catch (SQLException e) {
            throw SqlFault.of(e);
        }
    }

    private static Connection connect(StoreSettings settings) throws StoreFailure {
        try {
            return Connections.direct(settings);
        } catch (SQLException e) {
            throw settings.isEmbedded() ? SqlFault.of(e) : unreachable(e);
        }
    }

    private static void makeFolder(Path folder) throws StoreFailure {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            // H2 opens a file it may not write to without a word, for reading only.
            Files.delete(Files.createTempFile(folder, "probe", null));
            Path file = folder.resolve(StoreSettings.FILE + ".mv.db");
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            String message = "The folder `" + folder + "` of the store cannot be made or written to";
            throw new StoreFailure(Code.UNWRITABLE, message, e);
        }
    }

    StoreSettings settings() {
        return settings;
    }

    /** Looks at something. It may be asked twice. */
    <T> T look(Look<T> look) throws StoreFailure {
        try {
            return lookOnce(look);
        } catch (SQLException e) {
            if (!settings.isEmbedded()) {
                throw failure(e);
            }
        }
        try {
            // A write of another thread that failed closed the database; it is open again now.
            return lookOnce(look);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Looks for something. It may be asked twice. */
    <T> @Nullable T find(Find<T> find) throws StoreFailure {
        Optional<T> found = look(connection -> Optional.ofNullable(find.in(connection)));
        return found.orElse(null);
    }

    private <T> T lookOnce(Look<T> look) throws SQLException, StoreFailure {
        Connection connection = connections.get();
        try {
            return look.at(connection);
        } finally {
            close(connection);
        }
    }

    /** On a full disk closing fails where looking does not. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "Closing a connection", e);
        }
    }

    /**
     * A change, all of it or nothing; when this returns it is on disk.
     *
     * @param size about how many bytes it adds
     */
    <T> T change(long size, Change<T> change) throws StoreFailure {
        checkRoom(size);
        try {
            Connection connection = connections.get();
            try {
                return change(connection, change);
            } finally {
                close(connection);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T change(Connection connection, Change<T> change) throws SQLException, StoreFailure {
        connection.setAutoCommit(false);
        Ledger ledger;
        T result;
        try {
            ledger = lock(connection);
            result = change.under(ledger);
            ledger.close();
        } catch (SQLException | StoreFailure | RuntimeException e) {
            takeBack(connection, e);
            throw e;
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            takeBack(connection, e);
            settle(ledger.head(), e);
        }
        return result;
    }

    private Ledger lock(Connection connection) throws SQLException {
        return Ledger.lock(connection, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A commit that failed may have reached the disk all the same: its audit record tells. */
    private void settle(AuditHead head, SQLException fault) throws StoreFailure {
        boolean done;
        try (Connection connection = connections.get()) {
            if (settings.isEmbedded()) {
                done = AuditTable.has(connection, head);
            } else {
                connection.setAutoCommit(false);
                // Waits for a commit that the server may still be at.
                lock(connection);
                done = AuditTable.has(connection, head);
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailure(Code.UNSURE, SqlFault.explanation(Code.UNSURE), e);
        }
        if (!done) {
            throw failure(fault);
        }
    }

    private static void takeBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Refuses before a full disk does: the embedded database closes itself in the middle of a failed write. */
    private void checkRoom(long size) throws StoreFailure {
        if (settings.folder() == null) {
            return;
        }
        try {
            if (Files.getFileStore(settings.folder()).getUsableSpace() < 2 * size + RESERVE) {
                throw new StoreFailure(Code.FULL, SqlFault.explanation(Code.FULL), null);
            }
        } catch (IOException e) {
            throw new StoreFailure(Code.UNWRITABLE, SqlFault.explanation(Code.UNWRITABLE), e);
        }
    }

    /** A pool that has no connection to give does not say why; a connection made by hand does. */
    private StoreFailure failure(SQLException fault) {
        StoreFailure failure = SqlFault.of(fault);
        if (failure.code() != Code.FAILED || settings.isEmbedded()) {
            return failure;
        }
        try (Connection connection = Connections.direct(settings)) {
            return connection.isValid(1) ? failure : unreachable(fault);
        } catch (SQLException e) {
            return unreachable(e);
        }
    }

    /** Whatever keeps a connection from being made and has no better name. */
    private static StoreFailure unreachable(SQLException fault) {
        StoreFailure failure = SqlFault.of(fault);
        return failure.code() == Code.FAILED
                ? new StoreFailure(Code.UNREACHABLE, SqlFault.explanation(Code.UNREACHABLE), fault)
                : failure;
    }

    @Override
    public void close() {
        connections.close();
    }
}
