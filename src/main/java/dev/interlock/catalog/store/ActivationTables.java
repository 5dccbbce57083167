package dev.interlock.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of approvals and activations. */
final class ActivationTables {

    private static final String ACTIVATION =
            "select number, revision, subject, made_at, reason, kind, comparison_digest from activation ";

    private ActivationTables() {}

    static Activation insert(
            Ledger ledger, String revision, Actor actor, String reason, Activation.Kind kind, @Nullable String digest)
            throws SQLException {
        Activation activation = new Activation(
                ledger.nextActivation(), revision, actor.subject(), ledger.now(), StoredText.of(reason), kind, digest);
        try (PreparedStatement insert = ledger.connection()
                .prepareStatement("insert into activation (number, revision, subject, made_at, reason, kind,"
                        + " comparison_digest) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, activation.number());
            insert.setString(2, activation.revision());
            insert.setString(3, activation.subject());
            insert.setObject(4, Columns.time(activation.at()));
            insert.setString(5, activation.reason());
            insert.setString(6, activation.kind().word());
            insert.setString(7, activation.comparisonDigest());
            insert.executeUpdate();
        }
        return activation;
    }

    /** The activation of the highest number; null before the first. */
    static @Nullable Activation last(Connection connection) throws SQLException {
        List<Activation> last = list(connection, Long.MAX_VALUE, 1);
        return last.isEmpty() ? null : last.get(0);
    }

    /** Activations below a number, newest first. */
    static List<Activation> list(Connection connection, long below, int limit) throws SQLException {
        List<Activation> activations = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(ACTIVATION + "where number < ? order by number desc limit ?")) {
            select.setLong(1, below);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    activations.add(new Activation(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            Columns.instant(row, 4),
                            row.getString(5),
                            Activation.Kind.of(row.getString(6)),
                            row.getString(7)));
                }
            }
        }
        return List.copyOf(activations);
    }

    static void insert(Connection connection, Approval approval) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into approval (revision, subject, comparison_digest, made_at) values (?, ?, ?, ?)")) {
            insert.setString(1, approval.revision());
            insert.setString(2, approval.subject());
            insert.setString(3, approval.comparisonDigest());
            insert.setObject(4, Columns.time(approval.at()));
            insert.executeUpdate();
        }
    }

    /** Approvals of a revision, oldest first. */
    static List<Approval> approvals(Connection connection, String revision) throws SQLException {
        List<Approval> approvals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select revision, subject, made_at,"
                + " comparison_digest from approval where revision = ? order by made_at, subject")) {
            select.setString(1, revision);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    approvals.add(new Approval(
                            row.getString(1), row.getString(2), Columns.instant(row, 3), row.getString(4)));
                }
            }
        }
        return List.copyOf(approvals);
    }
}
