package dev.interlock.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.interlock.catalog.Denial.Reason;
import dev.interlock.catalog.Drafting.Drafted;
import dev.interlock.catalog.Examination.Compared;
import dev.interlock.catalog.store.Activating;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Approval;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoredRevision;
import dev.interlock.catalog.store.Submission;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What people do with revisions: draft, approve, activate, roll back. Every act, also one that is denied, is in the audit
 * trail; what cannot be written to the store is not done. For any number of threads.
 */
public final class Publishing {

    /** Rows and cases of the drafts that are kept at hand; others are read anew when they are asked. */
    private static final int MOST_ROWS = 20_000;

    private final Catalog catalog;
    private final StoreAccess access;
    private final Preparation preparation;
    private final Examination examination;
    private final Drafting drafting;
    private final Acts acts;
    private final boolean fourEyes;
    private final Cache<String, Decider> drafts = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((String revision, Decider draft) -> weight(draft))
            .executor(Runnable::run)
            .removalListener((@Nullable String revision, @Nullable Decider gone, RemovalCause cause) ->
                    Objects.requireNonNull(gone).retire())
            .build();

    /**
     * The acts on a catalog's revisions.
     *
     * @param fourEyes whether a revision needs the approval of somebody who did not hand it in
     */
    public Publishing(
            Catalog catalog, StoreAccess access, Preparation preparation, Examination examination, boolean fourEyes) {
        this.catalog = catalog;
        this.access = access;
        this.preparation = preparation;
        this.examination = examination;
        this.fourEyes = fourEyes;
        this.acts = new Acts(access, preparation.clock());
        this.drafting = new Drafting(catalog, access, preparation, examination);
    }

    /** Whether a revision needs the approval of somebody who did not hand it in. */
    public boolean fourEyes() {
        return fourEyes;
    }

    /** What was done and denied, as far as it is more than an answer. */
    public Acts acts() {
        return acts;
    }

    /**
     * The store, to look things up in.
     *
     * @throws StoreFailure when it is not open
     */
    public Store store() throws StoreFailure {
        return access.store();
    }

    /** Makes a draft of an upload: checked, compared and kept. A draft with errors is done too, and not accepted. */
    public Attempt<Draft> draft(Upload upload) {
        Attempt<Drafted> attempt = drafting.draft(upload);
        if (attempt instanceof Attempt.Done<Drafted> done) {
            Decider decider = done.value().decider();
            if (decider != null) {
                drafts.put(done.value().draft().revision(), decider);
            }
            acts.done();
            return new Attempt.Done<>(done.value().draft());
        }
        Denial denial = ((Attempt.Denied<Drafted>) attempt).denial();
        return acts.denied("draft", upload.by(), null, denial);
    }

    /** What decides by a revision, to ask it without activating it. It may be retired while it is asked, and still answers. */
    public Attempt<Decider> deciderOf(String revision) {
        Active active = catalog.active();
        if (active != null && active.revision().equals(revision)) {
            return new Attempt.Done<>(active.decider());
        }
        try {
            return new Attempt.Done<>(candidate(access.store(), known(access.store(), revision)));
        } catch (StoreFailure e) {
            return new Attempt.Denied<>(Denial.of(e));
        } catch (DeniedException e) {
            return new Attempt.Denied<>(e.denial());
        }
    }

    /**
     * Which decisions a revision changes, held against what decides now, or would change if it were not refused; empty when
     * that is not looked at.
     */
    public Attempt<Optional<Compared>> comparison(String revision) {
        try {
            Store store = access.store();
            StoredRevision refused = store.revision(revision);
            String digest = refused == null || refused.accepted()
                    ? null
                    : refused.latest().comparisonDigest();
            String json = refused == null || digest == null ? null : store.comparison(refused.latest());
            if (json != null && digest != null) {
                // Of a draft that may not decide, what was found when it was handed in.
                return new Attempt.Done<>(Optional.of(new Compared(json, digest)));
            }
            StoredRevision stored = known(store, revision);
            return new Attempt.Done<>(Optional.ofNullable(comparison(store, stored, candidate(store, stored))));
        } catch (StoreFailure e) {
            return new Attempt.Denied<>(Denial.of(e));
        } catch (DeniedException e) {
            return new Attempt.Denied<>(e.denial());
        }
    }

    /**
     * Approves a revision and what it changes.
     *
     * @param comparisonDigest the comparison that was looked at; null when there is none
     */
    public Attempt<Approval> approve(String revision, Actor by, @Nullable String comparisonDigest) {
        return acts.run("approve", by, revision, () -> {
            Store store = access.store();
            StoredRevision stored = known(store, revision);
            if (fourEyes && stored.handedInBy(by.subject())) {
                throw new DeniedException(
                        Denial.of(Reason.OWN_REVISION, "Somebody else than who handed it in has to approve it"));
            }
            acknowledged(comparison(store, stored, candidate(store, stored)), comparisonDigest);
            AuditEntry entry = AuditEntry.of(by, "approve", revision).with("comparison", comparisonDigest);
            return store.approve(revision, by, comparisonDigest, entry);
        });
    }

    /**
     * Lets a revision decide. When this returns it does.
     *
     * @param expectedActive the revision the caller saw decide; null when it does not matter
     * @param comparisonDigest the comparison that is acknowledged; null when there is none
     */
    public Attempt<Activation> activate(
            String revision,
            Actor by,
            String reason,
            @Nullable String expectedActive,
            @Nullable String comparisonDigest) {
        return acts.run("activate", by, revision, () -> {
            Store store = access.store();
            Activation current = current(store, reason, expectedActive);
            StoredRevision stored = known(store, revision);
            if (current != null && current.revision().equals(revision)) {
                return current;
            }
            Decider candidate = candidate(store, stored);
            Compared compared = comparison(store, stored, candidate);
            acknowledged(compared, comparisonDigest);
            if (fourEyes) {
                approved(store, stored, compared);
            }
            return swap(store, revision, candidate, current, by, reason, Activation.Kind.ACTIVATE, comparisonDigest);
        });
    }

    /**
     * Lets a revision decide that comes from where an operator said it may: nobody else approves it.
     *
     * @param by the service itself
     */
    Attempt<Activation> takeUp(String revision, Actor by, String reason) {
        return acts.run("take-up", by, revision, () -> {
            Store store = access.store();
            Activation current = current(store, reason, null);
            if (current != null && current.revision().equals(revision)) {
                return current;
            }
            Decider candidate = candidate(store, known(store, revision));
            return swap(store, revision, candidate, current, by, reason, Activation.Kind.REMOTE, null);
        });
    }

    /**
     * Lets the revision decide that did before the one that does. Rolling back again goes back further.
     *
     * @param expectedActive the revision the caller saw decide; null when it does not matter
     */
    public Attempt<Activation> rollback(Actor by, String reason, @Nullable String expectedActive) {
        return acts.run("rollback", by, null, () -> {
            Store store = access.store();
            Activation current = current(store, reason, expectedActive);
            String before = History.before(store.activations(Long.MAX_VALUE, History.LONGEST));
            if (current == null || before == null) {
                throw new DeniedException(
                        Denial.of(Reason.NOTHING_TO_ROLL_BACK, "No other revision decided before this one"));
            }
            Decider candidate = loaded(store, before);
            return swap(store, before, candidate, current, by, reason, Activation.Kind.ROLLBACK, null);
        });
    }

    private Activation swap(
            Store store,
            String revision,
            Decider candidate,
            @Nullable Activation current,
            Actor by,
            String reason,
            Activation.Kind kind,
            @Nullable String comparisonDigest)
            throws StoreFailure, DeniedException {
        SortedMap<String, byte[]> files = store.files(revision);
        // One of its own: the draft's is let go of when other drafts are asked.
        Decider decider = new Decider(candidate.bundle());
        AuditEntry entry = AuditEntry.of(by, kind.word(), revision)
                .with("reason", reason)
                .with("comparison", comparisonDigest)
                .with("before", current == null ? null : current.revision());
        long seen = current == null ? 0 : current.number();
        try {
            Activating result = store.activate(revision, seen, by, reason, kind, comparisonDigest, entry);
            if (result instanceof Activating.Activated activated) {
                Activation activation = activated.activation();
                catalog.swap(new Active(decider, files, activation.at(), activation.number()));
                return activation;
            }
            Activation winner = ((Activating.Conflict) result).current();
            throw conflict(winner == null ? null : winner.revision());
        } catch (StoreFailure | DeniedException e) {
            decider.retire();
            throw e;
        }
    }

    /** What decides; with the caller's expectation held against it, and the catalog brought up to it. */
    private @Nullable Activation current(Store store, String reason, @Nullable String expectedActive)
            throws StoreFailure, DeniedException {
        Denial fault = Drafting.faultOf(reason);
        if (fault != null) {
            throw new DeniedException(fault);
        }
        if (catalog.isUnrecorded()) {
            catalog.refresh();
        }
        if (catalog.isUnrecorded()) {
            throw new StoreFailure(
                    StoreFailure.Code.UNAVAILABLE, "The folder's revision decides and cannot be recorded", null);
        }
        Activation current = store.active();
        if (current != null) {
            catalog.follow(current);
        }
        // Not the store's word: what is activated and damaged decides nothing.
        Active active = catalog.active();
        String decides = active == null ? null : active.revision();
        if (expectedActive != null && !expectedActive.equals(decides)) {
            throw conflict(decides);
        }
        return current;
    }

    private static DeniedException conflict(@Nullable String revision) {
        String message = revision == null ? "No revision decides" : "The revision that decides is `" + revision + "`";
        return new DeniedException(new Denial(Reason.CONFLICT, message, revision));
    }

    private static StoredRevision known(Store store, String revision) throws StoreFailure, DeniedException {
        StoredRevision stored = store.revision(revision);
        if (stored == null) {
            throw new DeniedException(Denial.of(Reason.UNKNOWN_REVISION, "There is no such revision"));
        }
        if (!stored.accepted()) {
            throw new DeniedException(Denial.of(Reason.REVISION_REFUSED, "Its checks found errors; see its report"));
        }
        return stored;
    }

    /** A large draft takes tens of megabytes: how many of them are kept must not depend on who hands them in. */
    private static int weight(Decider draft) {
        int weight = MOST_ROWS / 8;
        for (LawTable table : draft.bundle().tables().values()) {
            for (Edition edition : table.editions().values()) {
                weight += edition.rows().size() + edition.cases().size();
            }
        }
        return weight;
    }

    private Decider candidate(Store store, StoredRevision stored) throws StoreFailure, DeniedException {
        return loaded(store, stored.revision());
    }

    private Decider loaded(Store store, String revision) throws StoreFailure, DeniedException {
        Decider cached = drafts.getIfPresent(revision);
        if (cached != null) {
            return cached;
        }
        Active active = catalog.active();
        StoredLaw.Loaded loaded = new StoredLaw(preparation)
                .load(store, revision, active == null ? null : active.decider().bundle());
        if (loaded instanceof StoredLaw.Sound sound) {
            drafts.put(revision, sound.decider());
            return sound.decider();
        }
        String why = ((StoredLaw.Unsound) loaded).diagnostics().get(0).message();
        throw new DeniedException(Denial.of(Reason.REVISION_REFUSED, "It cannot decide any more: " + why));
    }

    /** The comparison with what decides now; the one that was made when it was handed in, if that still is it. */
    private @Nullable Compared comparison(Store store, StoredRevision stored, Decider candidate) throws StoreFailure {
        Active active = catalog.active();
        Submission latest = stored.latest();
        String digest = latest.comparisonDigest();
        String json = active != null && active.revision().equals(latest.madeFrom()) && digest != null
                ? store.comparison(latest)
                : null;
        return json != null && digest != null
                ? new Compared(json, digest)
                : examination.compare(active == null ? null : active.decider(), candidate);
    }

    private static void acknowledged(@Nullable Compared compared, @Nullable String digest) throws DeniedException {
        if (compared == null || compared.digest().equals(digest)) {
            return;
        }
        throw new DeniedException(
                digest == null
                        ? new Denial(
                                Reason.COMPARISON_NOT_ACKNOWLEDGED,
                                "The digest of the comparison that was looked at is needed",
                                compared.digest())
                        : new Denial(
                                Reason.COMPARISON_STALE,
                                "The comparison that was looked at is not with what decides now",
                                compared.digest()));
    }

    private static void approved(Store store, StoredRevision stored, @Nullable Compared compared)
            throws StoreFailure, DeniedException {
        String digest = compared == null ? "" : compared.digest();
        for (Approval approval : store.approvals(stored.revision())) {
            boolean current = compared == null || approval.comparisonDigest().equals(digest);
            if (current && !stored.handedInBy(approval.subject())) {
                return;
            }
        }
        throw new DeniedException(Denial.of(
                Reason.NOT_APPROVED, "Somebody else than who handed it in has to approve what it changes now"));
    }
}
