package dev.interlock.catalog.store;

import dev.interlock.policy.bundle.BundleFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of revisions, their files and submissions. */
final class RevisionTables {

    private static final String SUBMISSION =
            "select number, revision, subject, made_at, reason, source, made_from, accepted,"
                    + " report, comparison, comparison_digest from submission ";

    private RevisionTables() {}

    static Submission insert(Ledger ledger, Handing handing) throws SQLException {
        Connection connection = ledger.connection();
        if (madeAt(connection, handing.revision()) == null) {
            insertRevision(ledger, handing.revision());
            for (Map.Entry<String, byte[]> file : handing.files().entrySet()) {
                insertFile(connection, handing.revision(), file.getKey(), file.getValue());
            }
        } else {
            for (byte[] bytes : handing.files().values()) {
                Contents.put(connection, bytes);
            }
        }
        Submission submission = new Submission(
                ledger.nextSubmission(),
                handing.revision(),
                handing.actor().subject(),
                ledger.now(),
                handing.reason(),
                handing.source(),
                handing.madeFrom(),
                handing.accepted(),
                Contents.put(connection, handing.report().getBytes(StandardCharsets.UTF_8)),
                handing.comparison() == null
                        ? null
                        : Contents.put(connection, handing.comparison().getBytes(StandardCharsets.UTF_8)),
                handing.comparisonDigest());
        insert(connection, submission);
        return submission;
    }

    private static void insertRevision(Ledger ledger, String revision) throws SQLException {
        try (PreparedStatement insert =
                ledger.connection().prepareStatement("insert into revision (revision, made_at) values (?, ?)")) {
            insert.setString(1, revision);
            insert.setObject(2, Columns.time(ledger.now()));
            insert.executeUpdate();
        }
    }

    private static void insertFile(Connection connection, String revision, String path, byte[] bytes)
            throws SQLException {
        String sha256 = Contents.put(connection, bytes);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into revision_file (revision, path, sha256, bytes) values (?, ?, ?, ?)")) {
            insert.setString(1, revision);
            insert.setString(2, path);
            insert.setString(3, sha256);
            insert.setLong(4, bytes.length);
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, Submission submission) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into submission (number, revision, subject,"
                + " made_at, reason, source, made_from, accepted, report, comparison, comparison_digest)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, submission.number());
            insert.setString(2, submission.revision());
            insert.setString(3, submission.subject());
            insert.setObject(4, Columns.time(submission.at()));
            insert.setString(5, submission.reason());
            insert.setString(6, submission.source().word());
            insert.setString(7, submission.madeFrom());
            insert.setBoolean(8, submission.accepted());
            insert.setString(9, submission.report());
            insert.setString(10, submission.comparison());
            insert.setString(11, submission.comparisonDigest());
            insert.executeUpdate();
        }
    }

    /** The revision; null when there is none of this name. */
    static @Nullable StoredRevision find(Connection connection, String revision) throws SQLException {
        Instant at = madeAt(connection, revision);
        return at == null
                ? null
                : new StoredRevision(revision, at, files(connection, revision), submissions(connection, revision));
    }

    private static @Nullable Instant madeAt(Connection connection, String revision) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select made_at from revision where revision = ?")) {
            select.setString(1, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Columns.instant(row, 1) : null;
            }
        }
    }

    static List<BundleFile> files(Connection connection, String revision) throws SQLException {
        List<BundleFile> files = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select path, sha256, bytes from revision_file where revision = ?")) {
            select.setString(1, revision);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(new BundleFile(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
        }
        // Databases sort by their own language.
        files.sort(java.util.Comparator.comparing(BundleFile::path));
        return List.copyOf(files);
    }

    private static List<Submission> submissions(Connection connection, String revision) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SUBMISSION + "where revision = ? order by number")) {
            select.setString(1, revision);
            return read(select);
        }
    }

    static List<Submission> submissions(Connection connection, long below, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SUBMISSION + "where number < ? order by number desc limit ?")) {
            select.setLong(1, below);
            select.setInt(2, limit);
            return read(select);
        }
    }

    private static List<Submission> read(PreparedStatement select) throws SQLException {
        List<Submission> submissions = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                submissions.add(new Submission(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Columns.instant(row, 4),
                        row.getString(5),
                        Source.of(row.getString(6)),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
            }
        }
        return List.copyOf(submissions);
    }
}
