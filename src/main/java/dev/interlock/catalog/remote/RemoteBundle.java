package dev.interlock.catalog.remote;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.trust.Admission;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.archive.trust.Occasion;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Pulls bundle archives from an address. What it holds stays until a newer one was checked and taken up: a server that is
 * away, lies or serves something else changes nothing but the status. Nothing here throws.
 */
public final class RemoteBundle implements AutoCloseable {

    private final RemoteSource source;
    private final Admission admission;
    private final ArchiveIntake intake;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Fetch fetch;
    private final KeptArchive kept;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bundle-pull");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable BundleArchive held;
    private @Nullable String etag;
    private boolean unkept;
    private boolean restored;
    private int failures;
    private @Nullable Future<?> next;
    private boolean started;
    private volatile RemoteStatus status;

    /**
     * A pull that has not looked yet.
     *
     * @param source without faults
     * @param admission keeps the versions seen and the keys
     * @param random spreads the looks of many replicas
     */
    public RemoteBundle(
            RemoteSource source,
            Admission admission,
            ArchiveIntake intake,
            InstantSource clock,
            RandomGenerator random) {
        this.source = source;
        this.admission = admission;
        this.intake = intake;
        this.clock = clock;
        this.random = random;
        this.backoff = new Backoff(source.period(), source.longestWait());
        this.fetch = new Fetch(source);
        this.kept = new KeptArchive(source.kept());
        this.status = new RemoteStatus(source.shown(), null, null, 0, List.of(), null, null, null, null, List.of());
    }

    /** Hands over the archive kept on disk in the background, then looks again and again. */
    public synchronized void start() {
        started = true;
        next = executor.submit(this::refreshNow);
    }

    public RemoteStatus status() {
        return status;
    }

    /** Looks at once and waits for what comes of it; the next look is planned anew. */
    public synchronized RemoteStatus refreshNow() {
        if (executor.isShutdown()) {
            return status;
        }
        restore();
        Instant at = clock.instant();
        Look look = look();
        failures = look.errors.isEmpty() ? 0 : failures + 1;
        if (unkept) {
            keep();
        }
        Duration wait = backoff.after(failures, random);
        if (look.retryAfter != null && look.retryAfter.compareTo(wait) > 0) {
            wait = look.retryAfter.compareTo(source.longestWait()) < 0 ? look.retryAfter : source.longestWait();
        }
        Instant success = look.errors.isEmpty() ? at : status.lastSuccess();
        tell(at, success, look.errors, started ? clock.instant().plus(wait) : null, status.keeping());
        plan(wait);
        try {
            intake.told(status);
        } catch (RuntimeException e) {
            broken("Telling how pulling goes failed", e);
        }
        return status;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** What came of a look; no errors means that the newest archive is held. */
    private record Look(List<Diagnostic> errors, @Nullable Duration retryAfter) {}

    private Look look() {
        try {
            Fetched fetched = fetch.newerThan(held == null ? null : etag);
            if (fetched instanceof Fetched.Failed failed) {
                return new Look(List.of(failed.why()), failed.retryAfter());
            }
            return new Look(fetched instanceof Fetched.Body body ? takeUp(body) : List.of(), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Look(List.of(broken("Looking for an archive failed", e)), null);
        }
    }

    private List<Diagnostic> takeUp(Fetched.Body body) {
        if (held == null || !Arrays.equals(held.bytes(), body.bytes())) {
            Admission.Result result =
                    admission.admit(source.shown(), body.bytes(), Occasion.UPDATE, source.name(), intake.active());
            Admitted admitted = result.admitted();
            if (admitted == null) {
                return errors(result.diagnostics());
            }
            // Signed once more, it is the same release.
            boolean known = held != null
                    && Arrays.equals(held.manifestBytes(), admitted.archive().manifestBytes());
            List<Diagnostic> refused = known ? List.of() : errors(intake.take(admitted, ArchiveIntake.Origin.REMOTE));
            if (!refused.isEmpty()) {
                return refused;
            }
            held = admitted.archive();
            unkept = true;
        }
        etag = body.etag();
        return List.of();
    }

    /** Hands over what is kept on disk; once, as soon as it can be taken up. */
    private void restore() {
        if (restored || !intake.isReady()) {
            return;
        }
        restored = true;
        List<Diagnostic> faults;
        try {
            faults = restored(kept.read());
        } catch (IOException e) {
            faults = List.of(keeping("remote-kept-unreadable", "The archive kept on disk cannot be read"));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults = List.of(broken("Taking up the archive kept on disk failed", e));
        }
        tell(status.lastAttempt(), status.lastSuccess(), status.errors(), null, faults);
    }

    private List<Diagnostic> restored(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of();
        }
        Admission.Result result =
                admission.admit(source.kept().toString(), bytes, Occasion.RESTART, source.name(), intake.active());
        Admitted admitted = result.admitted();
        if (admitted == null) {
            return errors(result.diagnostics());
        }
        List<Diagnostic> refused = errors(intake.take(admitted, ArchiveIntake.Origin.KEPT));
        if (refused.isEmpty()) {
            held = admitted.archive();
        }
        return refused.isEmpty() ? result.diagnostics() : refused;
    }

    private void keep() {
        List<Diagnostic> faults = List.of();
        try {
            if (held != null) {
                kept.keep(held.bytes());
                unkept = false;
            }
        } catch (IOException e) {
            faults = List.of(keeping("remote-not-kept", "The archive decides and could not be kept on disk"));
        }
        RemoteStatus now = status;
        tell(now.lastAttempt(), now.lastSuccess(), now.errors(), now.nextAttempt(), faults);
    }

    private void plan(Duration wait) {
        if (next != null) {
            next.cancel(false);
        }
        if (started) {
            try {
                next = executor.schedule(this::refreshNow, wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                // Closed this very moment.
                started = false;
            }
        }
    }

    private void tell(
            @Nullable Instant attempt,
            @Nullable Instant success,
            List<Diagnostic> errors,
            @Nullable Instant nextAttempt,
            List<Diagnostic> keeping) {
        BundleArchive now = held;
        status = new RemoteStatus(
                source.shown(),
                attempt,
                success,
                failures,
                errors,
                etag,
                nextAttempt,
                now == null ? null : now.manifest().release().version(),
                now == null ? null : now.manifest().revision(),
                keeping);
    }

    private Diagnostic broken(String message, Throwable fault) {
        System.getLogger(RemoteBundle.class.getName()).log(System.Logger.Level.ERROR, message, fault);
        return Diagnostic.error("remote-failed", source.shown(), null, null, message, "See the service's log");
    }

    private Diagnostic keeping(String code, String message) {
        String hint = "Check space and rights; a restart without network would not find it";
        return Diagnostic.warning(code, source.kept().toString(), null, null, message, hint);
    }

    private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
}
