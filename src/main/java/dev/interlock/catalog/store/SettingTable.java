package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of settings. */
final class SettingTable {

    private SettingTable() {}

    static @Nullable String get(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content from setting where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    static void put(Connection connection, String name, String content) throws SQLException {
        String sql = get(connection, name) == null
                ? "insert into setting (content, name) values (?, ?)"
                : "update setting set content = ? where name = ?";
        try (PreparedStatement put = connection.prepareStatement(sql)) {
            put.setString(1, content);
            put.setString(2, name);
            put.executeUpdate();
        }
    }
}
