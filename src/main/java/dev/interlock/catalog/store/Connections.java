package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Where connections to a store come from. */
sealed interface Connections extends AutoCloseable permits EmbeddedConnections, PooledConnections {

    /** A connection that commits by itself until told otherwise. */
    Connection get() throws SQLException;

    @Override
    void close();

    static Connections of(StoreSettings settings) throws SQLException {
        return settings.isEmbedded() ? new EmbeddedConnections(settings) : new PooledConnections(settings);
    }

    /** A database that is gone must not hold a thread for the minutes the network would. */
    static Map<String, String> limits(StoreSettings settings) {
        return settings.isEmbedded()
                ? Map.of()
                : Map.of(
                        "ApplicationName", "interlock",
                        "connectTimeout", "5",
                        "loginTimeout", "8",
                        "socketTimeout", "30",
                        "tcpKeepAlive", "true");
    }

    /** A connection of its own. */
    static Connection direct(StoreSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", settings.user());
        properties.put("password", settings.password());
        properties.putAll(limits(settings));
        // Asking every driver that is registered would depend on who loaded them first.
        Driver driver = settings.isEmbedded() ? new org.h2.Driver() : new org.postgresql.Driver();
        Connection connection = driver.connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("The address is not one of this database", "08001");
        }
        return connection;
    }
}
