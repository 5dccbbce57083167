package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Connections to the embedded database. They cost next to nothing, so that there is no pool; one is kept, because the
 * database closes with its last. When a write fails the database closes itself, and the next connection opens it again.
 */
final class EmbeddedConnections implements Connections {

    private final StoreSettings settings;
    private Connection keeper;

    EmbeddedConnections(StoreSettings settings) throws SQLException {
        this.settings = settings;
        this.keeper = Connections.direct(settings);
    }

    @Override
    public Connection get() throws SQLException {
        Connection connection = Connections.direct(settings);
        keep();
        return connection;
    }

    private synchronized void keep() throws SQLException {
        if (!keeper.isValid(0)) {
            keeper = Connections.direct(settings);
        }
    }

    @Override
    public synchronized void close() {
        try (Connection connection = keeper;
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            // What was committed is in the file; the next one to open it tidies up.
            System.getLogger(EmbeddedConnections.class.getName())
                    .log(System.Logger.Level.DEBUG, "Closing the store", e);
        }
    }
}
