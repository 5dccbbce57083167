package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One change under way: holds the lock every change takes first, the numbers that grow without gaps and the end of the
 * audit trail.
 */
final class Ledger {

    private final Connection connection;
    private final Instant now;
    private long activation;
    private long submission;
    private AuditHead head;
    private boolean changed;

    private Ledger(Connection connection, Instant now, long activation, long submission, AuditHead head) {
        this.connection = connection;
        this.now = now;
        this.activation = activation;
        this.submission = submission;
        this.head = head;
    }

    /** Waits for other changes to end. */
    static Ledger lock(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select activation, submission, audit, audit_hash from ledger where id = 1 for update");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The ledger has no row");
            }
            AuditHead head = new AuditHead(row.getLong(3), row.getString(4));
            return new Ledger(connection, now, row.getLong(1), row.getLong(2), head);
        }
    }

    Connection connection() {
        return connection;
    }

    /** When the change is made, to the millisecond. */
    Instant now() {
        return now;
    }

    /** Number of the activation that decides; 0 before the first. */
    long activation() {
        return activation;
    }

    long nextActivation() {
        changed = true;
        return ++activation;
    }

    long nextSubmission() {
        changed = true;
        return ++submission;
    }

    void record(AuditEntry entry) throws SQLException {
        changed = true;
        AuditRecord next = entry.after(head, now);
        AuditTable.insert(connection, next);
        head = new AuditHead(next.number(), next.hash());
    }

    AuditHead head() {
        return head;
    }

    void close() throws SQLException {
        if (!changed) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update ledger set activation = ?, submission = ?, audit = ?, audit_hash = ? where id = 1")) {
            update.setLong(1, activation);
            update.setLong(2, submission);
            update.setLong(3, head.number());
            update.setString(4, head.hash());
            update.executeUpdate();
        }
    }
}
