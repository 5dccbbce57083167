package dev.interlock.catalog;

import dev.interlock.catalog.Preparation.Prepared;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.Handing;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoreWatch;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows which revision decides. A load prepares everything aside, cases included, and then swaps one reference; a bundle
 * that is not sound leaves the one before in place. What comes last decides, be it a folder that changed or a revision that
 * was published.
 */
public final class Catalog {

    private final BundleFolder folder;
    private final InstantSource clock;
    private final Preparation preparation;
    private final Consumer<Check> listener;
    private final Consumer<Active> decides;
    private final StoreAccess access;
    private final FolderMode mode;
    private final StoredLaw stored;
    private final CountDownLatch looked = new CountDownLatch(1);
    private final Object swapping = new Object();
    private volatile @Nullable Active active;
    private volatile @Nullable Check lastCheck;
    private volatile boolean unrecorded;
    private volatile boolean storeFailed;
    private @Nullable String folderRevision;

    /**
     * A catalog that has not looked at its folder yet and has no store.
     *
     * @param failingCasesRefuse whether a case that fails refuses the bundle, or is only reported
     * @param listener told of every check that found something new
     */
    public Catalog(BundleFolder folder, InstantSource clock, boolean failingCasesRefuse, Consumer<Check> listener) {
        this(
                folder,
                new Preparation(clock, failingCasesRefuse),
                StoreAccess.none(),
                FolderMode.FOLLOW,
                listener,
                active -> {});
    }

    /**
     * A catalog that has not looked at its folder yet.
     *
     * @param listener told of every check that found something new
     * @param decides told of every revision that begins to decide
     */
    public Catalog(
            BundleFolder folder,
            Preparation preparation,
            StoreAccess access,
            FolderMode mode,
            Consumer<Check> listener,
            Consumer<Active> decides) {
        this.folder = folder;
        this.clock = preparation.clock();
        this.preparation = preparation;
        this.access = access;
        this.mode = mode;
        this.listener = listener;
        this.decides = decides;
        this.stored = new StoredLaw(preparation);
    }

    /** The revision that decides; null before the first sound bundle. */
    public @Nullable Active active() {
        return active;
    }

    /** The last look at the files; null before the first. */
    public @Nullable Check lastCheck() {
        return lastCheck;
    }

    /** Waits until the files were looked at once, whatever came of it. */
    void awaitFirstLook() {
        try {
            looked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public BundleFolder folder() {
        return folder;
    }

    /** Why the store is not open; null when it is, or there is none. */
    public @Nullable StoreFailure storeFailure() {
        return access.failure();
    }

    /** Whether what decides could not be written to the store yet: a folder's change on a full disk. */
    public boolean isUnrecorded() {
        return unrecorded;
    }

    /** Whether the last look failed for the store alone, so that another may succeed though no file changes. */
    public boolean isLookOwed() {
        return unrecorded || storeFailed;
    }

    /** Looks at the files and lets them decide if they are sound. Never throws: what is wrong is in the check. */
    public synchronized Check refresh() {
        Check check = check();
        return told(check);
    }

    private Check told(Check check) {
        lastCheck = check;
        listener.accept(check);
        looked.countDown();
        return check;
    }

    private Check check() {
        storeFailed = false;
        Store store = access.isShared() || mode == FolderMode.SEED ? access.afterFirstTry() : null;
        if (store == null && access.isShared()) {
            return refused(null, List.of(StoreFindings.closed(access)));
        }
        Check seeded = mode == FolderMode.SEED && store != null ? ofStore(store) : null;
        return seeded != null ? seeded : ofFolder();
    }

    /** What the store says when it alone decides; null when nothing was ever activated. */
    private @Nullable Check ofStore(Store store) {
        try {
            Activation last = store.active();
            if (last == null) {
                return null;
            }
            Check fault = load(last);
            orLastGood(store);
            return fault != null ? fault : new Check(clock.instant(), last.revision(), true, List.of());
        } catch (StoreFailure e) {
            storeFailed = true;
            return refused(null, List.of(StoreFindings.of(e)));
        }
    }

    private Check ofFolder() {
        Active before = active;
        Prepared prepared;
        try {
            prepared = preparation.read(folder.read(), before == null ? null : bundleOf(before));
        } catch (IOException e) {
            return refused(null, List.of(StoreFindings.unreadableFolder(folder)));
        }
        Decider decider = prepared.decider();
        List<Diagnostic> diagnostics = new ArrayList<>(prepared.diagnostics());
        if (decider == null) {
            return refused(prepared.revision(), diagnostics);
        }
        // Cases that can refuse nothing need not be waited for. With rules of somebody's own they show whether those
        // answer.
        boolean early = !preparation.failingCasesRefuse() && decider.bundle().hasShippedRules();
        Check fault = early ? takeUp(prepared, decider, diagnostics) : null;
        diagnostics.addAll(preparation.cases(decider).diagnostics());
        if (!early && diagnostics.stream().anyMatch(Diagnostic::isError)) {
            decider.retire();
            diagnostics.sort(null);
            return refused(prepared.revision(), diagnostics);
        }
        if (!early) {
            fault = takeUp(prepared, decider, diagnostics);
        }
        diagnostics.sort(null);
        return fault != null ? fault : new Check(clock.instant(), prepared.revision(), true, List.copyOf(diagnostics));
    }

    /**
     * Lets the folder's bundle decide, if it is the folder that changed, and has the store know it. Returns what keeps the
     * store's revision from deciding, if that came later; null when nothing does.
     */
    private @Nullable Check takeUp(Prepared prepared, Decider decider, List<Diagnostic> diagnostics) {
        Store store = access.afterFirstTry();
        if (store != null) {
            try {
                String report = Report.of(prepared.revision(), diagnostics, Map.of());
                Active before = active;
                Handing handing = new Handing(
                        prepared.revision(),
                        prepared.files(),
                        Actor.FOLDER,
                        "The folder changed",
                        Source.FOLDER,
                        before == null ? null : before.revision(),
                        true,
                        report,
                        null,
                        null);
                AuditEntry entry = AuditEntry.of(Actor.FOLDER, "folder", prepared.revision());
                Activation now = store.takeUpFolder(handing, mode == FolderMode.SEED, entry);
                unrecorded = false;
                folderRevision = prepared.revision();
                if (!now.revision().equals(prepared.revision())) {
                    Check fault = load(now);
                    orLastGood(store);
                    decider.retire();
                    return fault;
                }
                swap(new Active(decider, prepared.files(), now.at(), now.number()));
                return null;
            } catch (StoreFailure e) {
                unrecorded = true;
                if (access.isShared()) {
                    // What one replica cannot tell the others decides nothing.
                    decider.retire();
                    return refused(prepared.revision(), List.of(StoreFindings.of(e)));
                }
                // The folder's law decides all the same; it is recorded once that is possible.
                diagnostics.add(StoreFindings.of(e));
            }
        }
        Active before = active;
        if (before != null && prepared.revision().equals(folderRevision)) {
            decider.retire();
            return null;
        }
        folderRevision = prepared.revision();
        swap(new Active(decider, prepared.files(), clock.instant(), before == null ? 0 : before.number()));
        return null;
    }

    /**
     * Takes up an activation by another process, or one that was made before this one started.
     *
     * @throws StoreFailure when the store could not be asked; a revision that is damaged or not sound is reported, and what
     *     decided before goes on
     */
    void follow(Activation activation) throws StoreFailure {
        report(load(activation));
    }

    /** What decides by a store that others write to as well; null when nothing does, or nobody else does. */
    StoreWatch.@Nullable Known shared() {
        Active now = active;
        return now == null || !access.isShared() ? null : new StoreWatch.Known(now.number(), now.revision());
    }

    /**
     * Takes up the newest activation of a store that lost what decides, unless something else decides by now.
     *
     * @throws StoreFailure as {@link #follow} does
     */
    void followBack(Activation activation, StoreWatch.Known lost) throws StoreFailure {
        Active before = active;
        if (before != null && lost.equals(shared())) {
            report(load(activation, before, before));
        }
    }

    private void report(@Nullable Check fault) {
        if (fault != null) {
            told(fault);
        }
    }

    /** Lets an activated revision decide, if it is newer than what does; what keeps it from that, or null. */
    private @Nullable Check load(Activation activation) throws StoreFailure {
        Active before = active;
        return before != null && before.number() >= activation.number() ? null : load(activation, before, null);
    }

    private @Nullable Check load(Activation activation, @Nullable Active before, @Nullable Active lost)
            throws StoreFailure {
        if (before != null && before.revision().equals(activation.revision())) {
            swap(new Active(before.decider(), before.contents(), before.activatedAt(), activation.number()), lost);
            return null;
        }
        StoredLaw.Loaded loaded =
                stored.load(access.store(), activation.revision(), before == null ? null : bundleOf(before));
        if (loaded instanceof StoredLaw.Sound sound) {
            swap(new Active(sound.decider(), sound.files(), activation.at(), activation.number()), lost);
            return null;
        }
        List<Diagnostic> diagnostics = ((StoredLaw.Unsound) loaded).diagnostics();
        return new Check(clock.instant(), activation.revision(), false, diagnostics);
    }

    /** What decides; when nothing does, the newest activation that still can. */
    private @Nullable Active orLastGood(Store store) throws StoreFailure {
        if (active == null) {
            Active good = stored.lastGood(store);
            if (good != null) {
                swap(good);
            }
        }
        return active;
    }

    /** Lets a revision decide, unless a later activation does already. What no longer decides is retired. */
    void swap(Active next) {
        swap(next, null);
    }

    /** @param lost what the store no longer has, so that an earlier activation takes its place; null for nothing */
    private void swap(Active next, @Nullable Active lost) {
        Decider gone;
        Active now;
        synchronized (swapping) {
            Active before = active;
            if (before != null && before != lost && next.number() < before.number()) {
                gone = next.decider();
                now = null;
            } else if (before != null && before.revision().equals(next.revision())) {
                gone = next.decider() == before.decider() ? null : next.decider();
                active = new Active(before.decider(), before.contents(), before.activatedAt(), next.number());
                now = null;
            } else {
                gone = before == null ? null : before.decider();
                active = next;
                now = next;
            }
        }
        if (now != null) {
            decides.accept(now);
        }
        if (gone != null) {
            gone.retire();
        }
    }

    /** A refused check; when nothing decides yet, what the store has does. */
    private Check refused(@Nullable String revision, List<Diagnostic> diagnostics) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        Store store = active == null ? access.afterFirstTry() : null;
        if (store != null) {
            try {
                orLastGood(store);
            } catch (StoreFailure e) {
                all.add(StoreFindings.of(e));
            }
        }
        return new Check(clock.instant(), revision, false, List.copyOf(all));
    }

    private static Bundle bundleOf(Active active) {
        return active.decider().bundle();
    }
}
