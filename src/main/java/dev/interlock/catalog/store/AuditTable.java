package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** The audit trail's table. */
final class AuditTable {

    private static final String COLUMNS = "number, made_at, subject, roles, action, revision, details, previous, hash";
    private static final int AT_A_TIME = 500;

    private AuditTable() {}

    static void insert(Connection connection, AuditRecord record) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, record.number());
            insert.setObject(2, Columns.time(record.at()));
            insert.setString(3, record.subject());
            insert.setString(4, String.join("\n", record.roles()));
            insert.setString(5, record.action());
            insert.setString(6, record.revision());
            insert.setString(7, record.details());
            insert.setString(8, record.previous());
            insert.setString(9, record.hash());
            insert.executeUpdate();
        }
    }

    static AuditHead head(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select audit, audit_hash from ledger where id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new AuditHead(row.getLong(1), row.getString(2)) : AuditHead.NONE;
        }
    }

    /** Whether the trail passes through this record. */
    static boolean has(Connection connection, AuditHead head) throws SQLException {
        if (head.number() == 0) {
            return true;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from audit where number = ? and hash = ?")) {
            select.setLong(1, head.number());
            select.setString(2, head.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Number of the first record past the end of the trail, of which no change can have told; 0 when there is none. */
    static long added(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select min(audit.number) from audit"
                        + " join ledger on ledger.id = 1 where audit.number > ledger.audit");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Hands over the records by number until one is not wanted any more. A few are in memory at a time. */
    static void each(Connection connection, long above, Predicate<AuditRecord> wanted) throws SQLException {
        long last = above;
        boolean more = true;
        while (more) {
            more = false;
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + COLUMNS + " from audit where number > ? order by number limit " + AT_A_TIME)) {
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        AuditRecord record = read(row);
                        last = record.number();
                        more = true;
                        if (!wanted.test(record)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        String roles = row.getString(4);
        return new AuditRecord(
                row.getLong(1),
                Columns.instant(row, 2),
                row.getString(3),
                roles.isEmpty() ? List.of() : List.of(roles.split("\n")),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
