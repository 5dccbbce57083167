package dev.interlock.catalog.store;

import dev.interlock.catalog.store.Activating.Activated;
import dev.interlock.catalog.store.Activating.Conflict;
import dev.interlock.catalog.store.StoreFailure.Code;
import dev.interlock.policy.bundle.BundleFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store of revisions, activations, settings and the audit trail. Every change is made in one transaction together with
 * its audit record, and is on disk when the method returns. For any number of threads, and with PostgreSQL for any number
 * of processes.
 */
public final class Store implements AutoCloseable {

    /** Channel on which PostgreSQL tells of activations. */
    static final String CHANNEL = "interlock_activation";

    /** The folder's revision that was last taken up. */
    public static final String FOLDER_REVISION = "folder.revision";

    private final Database database;
    private final List<Runnable> wakeUps = new CopyOnWriteArrayList<>();

    private Store(Database database) {
        this.database = database;
    }

    /**
     * Opens the store, makes it when it is not there, and brings its tables up to this version.
     *
     * @throws StoreFailure that says why it cannot be opened
     */
    public static Store open(StoreSettings settings, InstantSource clock) throws StoreFailure {
        return new Store(Database.open(settings, clock));
    }

    Database database() {
        return database;
    }

    /** Keeps a revision with what the checks said. A revision that is there already gets one more submission. */
    public Submission submit(Handing handing, AuditEntry entry) throws StoreFailure {
        return database.change(handing.size(), ledger -> {
            Submission submission = RevisionTables.insert(ledger, handing);
            ledger.record(entry);
            return submission;
        });
    }

    /** The revision; null when there is none of this name. */
    public @Nullable StoredRevision revision(String revision) throws StoreFailure {
        return database.find(connection -> RevisionTables.find(connection, StoredText.of(revision)));
    }

    /**
     * Submissions, newest first.
     *
     * @param below only those of a lower number
     */
    public List<Submission> submissions(long below, int limit) throws StoreFailure {
        return database.look(connection -> RevisionTables.submissions(connection, below, limit));
    }

    /**
     * The files of a revision by path; empty when there is no such revision.
     *
     * @throws StoreFailure also when a file is not what was stored
     */
    public SortedMap<String, byte[]> files(String revision) throws StoreFailure {
        return database.look(connection -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            List<BundleFile> listing = RevisionTables.files(connection, StoredText.of(revision));
            if (!listing.isEmpty() && !BundleFile.revisionOf(listing).equals(revision)) {
                throw new StoreFailure(
                        Code.DAMAGED, "The list of files of `" + revision + "` is not what was stored", null);
            }
            for (BundleFile file : listing) {
                files.put(file.path(), Contents.get(connection, file.sha256(), file.path()));
            }
            return files;
        });
    }

    /** One file of a revision; null when it has none of this path. */
    public byte @Nullable [] file(String revision, String path) throws StoreFailure {
        return database.find(connection -> {
            for (BundleFile file : RevisionTables.files(connection, StoredText.of(revision))) {
                if (file.path().equals(path)) {
                    return Contents.get(connection, file.sha256(), path);
                }
            }
            return null;
        });
    }

    /** What the checks said of a submission, JSON. */
    public String report(Submission submission) throws StoreFailure {
        return text(submission.report(), "report");
    }

    /** Which decisions a submission changes, JSON; null when it was not compared. */
    public @Nullable String comparison(Submission submission) throws StoreFailure {
        String comparison = submission.comparison();
        return comparison == null ? null : text(comparison, "comparison");
    }

    private String text(String sha256, String name) throws StoreFailure {
        return database.look(connection -> new String(Contents.get(connection, sha256, name), StandardCharsets.UTF_8));
    }

    /**
     * Keeps an approval. The same subject's approval of the same comparison is kept once.
     *
     * @param comparisonDigest null when there was no comparison
     */
    public Approval approve(String revision, Actor actor, @Nullable String comparisonDigest, AuditEntry entry)
            throws StoreFailure {
        return database.change(0, ledger -> {
            String digest = comparisonDigest == null ? "" : comparisonDigest;
            Approval approval = new Approval(revision, actor.subject(), ledger.now(), digest);
            for (Approval before : ActivationTables.approvals(ledger.connection(), revision)) {
                if (before.subject().equals(approval.subject())
                        && before.comparisonDigest().equals(digest)) {
                    return before;
                }
            }
            ActivationTables.insert(ledger.connection(), approval);
            ledger.record(entry);
            return approval;
        });
    }

    /** Approvals of a revision, oldest first. */
    public List<Approval> approvals(String revision) throws StoreFailure {
        return database.look(connection -> ActivationTables.approvals(connection, StoredText.of(revision)));
    }

    /** What decides; null before the first activation. */
    public @Nullable Activation active() throws StoreFailure {
        return database.find(ActivationTables::last);
    }

    /**
     * Activations, newest first.
     *
     * @param below only those of a lower number
     */
    public List<Activation> activations(long below, int limit) throws StoreFailure {
        return database.look(connection -> ActivationTables.list(connection, below, limit));
    }

    /**
     * Lets a revision decide, if what decides is still what the caller saw.
     *
     * @param seen number of the activation the caller saw; 0 when there was none
     */
    public Activating activate(
            String revision,
            long seen,
            Actor actor,
            String reason,
            Activation.Kind kind,
            @Nullable String comparisonDigest,
            AuditEntry entry)
            throws StoreFailure {
        Activating result = database.change(0, ledger -> {
            if (ledger.activation() != seen) {
                return new Conflict(ActivationTables.last(ledger.connection()));
            }
            return new Activated(announced(
                    ledger, ActivationTables.insert(ledger, revision, actor, reason, kind, comparisonDigest), entry));
        });
        if (result instanceof Activated) {
            wakeUps.forEach(Runnable::run);
        }
        return result;
    }

    /**
     * Takes up what a folder holds, unless this very revision was taken up last, by this process or another.
     *
     * @param onlyIfFirst whether to do so only when nothing was ever activated
     * @return what decides afterwards
     */
    public Activation takeUpFolder(Handing handing, boolean onlyIfFirst, AuditEntry entry) throws StoreFailure {
        Activation result = database.change(handing.size(), ledger -> {
            Connection connection = ledger.connection();
            boolean known = handing.revision().equals(SettingTable.get(connection, FOLDER_REVISION));
            if (ledger.activation() > 0 && (known || onlyIfFirst)) {
                return Objects.requireNonNull(ActivationTables.last(connection));
            }
            RevisionTables.insert(ledger, handing);
            SettingTable.put(connection, FOLDER_REVISION, handing.revision());
            Activation last = ActivationTables.last(connection);
            if (last != null && last.revision().equals(handing.revision())) {
                ledger.record(entry.with("active", "already"));
                return last;
            }
            Activation next = ActivationTables.insert(
                    ledger, handing.revision(), handing.actor(), handing.reason(), Activation.Kind.FOLDER, null);
            return announced(ledger, next, entry);
        });
        wakeUps.forEach(Runnable::run);
        return result;
    }

    private Activation announced(Ledger ledger, Activation activation, AuditEntry entry) throws SQLException {
        ledger.record(entry.with("activation", activation.number()));
        if (!database.settings().isEmbedded()) {
            String payload = "{\"number\":" + activation.number() + ",\"revision\":\"" + activation.revision() + "\"}";
            try (PreparedStatement notify = ledger.connection().prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, CHANNEL);
                notify.setString(2, payload);
                notify.execute();
            }
        }
        return activation;
    }

    /** A setting; null when it was never set. */
    public @Nullable String setting(String name) throws StoreFailure {
        return database.find(connection -> SettingTable.get(connection, name));
    }

    /**
     * Changes a setting, if it still is what the caller saw.
     *
     * @param seen what the caller saw; null when it was not set
     * @return whether it was changed
     */
    public boolean replaceSetting(String name, @Nullable String seen, String content, AuditEntry entry)
            throws StoreFailure {
        return database.change(0, ledger -> {
            if (!Objects.equals(SettingTable.get(ledger.connection(), name), seen)) {
                return false;
            }
            SettingTable.put(ledger.connection(), name, content);
            ledger.record(entry);
            return true;
        });
    }

    /** Records something that changes nothing else: what was refused. */
    public void record(AuditEntry entry) throws StoreFailure {
        database.change(entry.details().size() * 64L, ledger -> {
            ledger.record(entry);
            return true;
        });
    }

    /** Where the audit trail ends. */
    public AuditHead auditHead() throws StoreFailure {
        return database.look(AuditTable::head);
    }

    /**
     * Walks the audit trail from its beginning.
     *
     * @param expected an end that was kept elsewhere; null when none was
     */
    public ChainCheck verifyAudit(@Nullable AuditHead expected) throws StoreFailure {
        return database.look(connection -> {
            AuditHead end = AuditTable.head(connection);
            ChainWalk walk = new ChainWalk(end, expected);
            // Others may go on writing: what they add meanwhile is past the end that was seen.
            AuditTable.each(connection, Long.MIN_VALUE, record -> record.number() <= end.number() && walk.take(record));
            return walk.result(AuditTable.added(connection));
        });
    }

    /**
     * Hands over the audit trail's records as lines of JSON, without line ends.
     *
     * @param above only records of a higher number
     */
    public void exportAudit(long above, Consumer<String> lines) throws StoreFailure {
        AtomicLong last = new AtomicLong(above);
        database.look(connection -> {
            AuditTable.each(connection, last.get(), record -> {
                lines.accept(record.line());
                last.set(record.number());
                return true;
            });
            return true;
        });
    }

    /** Has something run after every activation by this process. */
    void onActivation(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    void forget(Runnable wakeUp) {
        wakeUps.remove(wakeUp);
    }

    @Override
    public void close() {
        database.close();
    }
}
