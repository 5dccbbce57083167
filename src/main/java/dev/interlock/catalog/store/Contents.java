package dev.interlock.catalog.store;

import dev.interlock.catalog.store.StoreFailure.Code;
import dev.interlock.policy.Digest;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes by their SHA-256: kept once, held against it whenever they are taken out. */
final class Contents {

    /** The embedded database takes a megabyte in one column. */
    private static final int PART = 256 << 10;

    private Contents() {}

    /** Keeps bytes and returns their digest. What is there already and damaged is mended. */
    static String put(Connection connection, byte[] bytes) throws SQLException {
        String sha256 = Digest.of(bytes);
        byte[] stored = find(connection, sha256);
        if (stored != null && Digest.of(stored).equals(sha256)) {
            return sha256;
        }
        if (stored != null) {
            try (PreparedStatement delete = connection.prepareStatement("delete from content where sha256 = ?")) {
                delete.setString(1, sha256);
                delete.executeUpdate();
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into content (sha256, part, bytes) values (?, ?, ?)")) {
            int part = 0;
            for (int from = 0; from < bytes.length || part == 0; from += PART) {
                insert.setString(1, sha256);
                insert.setInt(2, part++);
                insert.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
                insert.executeUpdate();
            }
        }
        return sha256;
    }

    /**
     * The bytes with this digest.
     *
     * @param name what they are, for the message
     * @throws StoreFailure when they are not there, or not what was kept
     */
    static byte[] get(Connection connection, String sha256, String name) throws SQLException, StoreFailure {
        byte[] bytes = find(connection, sha256);
        if (bytes == null || !Digest.of(bytes).equals(sha256)) {
            throw new StoreFailure(
                    Code.DAMAGED,
                    "`" + name + "` in the store is not what was stored"
                            + (bytes == null ? ": it is missing" : ": its digest differs"),
                    null);
        }
        return bytes;
    }

    private static byte @Nullable [] find(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select bytes from content where sha256 = ? order by part")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                boolean found = false;
                while (row.next()) {
                    found = true;
                    bytes.writeBytes(row.getBytes(1));
                }
                return found ? bytes.toByteArray() : null;
            }
        }
    }
}
