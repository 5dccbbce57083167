package dev.interlock.catalog;

import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.StoreFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Does what people ask for, and has it in the audit trail when it is denied, as far as that can be written. */
public final class Acts {

    private static final System.Logger LOG = System.getLogger("dev.interlock.store");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Requests without the role for them that are recorded in a minute: whoever has any token can send them. */
    static final int MOST_REFUSED = 60;

    private final StoreAccess access;
    private final InstantSource clock;
    private volatile @Nullable Denial unstored;
    private @Nullable Instant minute;
    private int refused;

    Acts(StoreAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Something that people do. */
    interface Act<T> {
        T run() throws StoreFailure, DeniedException;
    }

    <T> Attempt<T> run(String action, Actor by, @Nullable String revision, Act<T> act) {
        try {
            Attempt<T> done = new Attempt.Done<>(act.run());
            done();
            return done;
        } catch (DeniedException e) {
            return denied(action, by, revision, e.denial());
        } catch (StoreFailure e) {
            return denied(action, by, revision, Denial.of(e));
        }
    }

    /** The store took what was done last. */
    void done() {
        unstored = null;
    }

    /** What the store did not take last, and why; null when it took it. */
    public @Nullable Denial unstored() {
        return unstored;
    }

    /** Something done with a revision that changes neither it nor what decides. */
    public Attempt<Boolean> note(String action, Actor by, String revision) {
        return run(action, by, revision, () -> {
            access.store().record(AuditEntry.of(by, action, revision));
            return true;
        });
    }

    /** Somebody known asked for something that none of the person's roles may do. */
    public void refused(Actor by, String request) {
        System.getLogger("dev.interlock.access")
                .log(
                        System.Logger.Level.INFO,
                        "Denied to " + by.subject() + ", whose roles " + by.roles() + " may not: " + request);
        if (isWithinLimit()) {
            record(AuditEntry.of(by, "request-denied", null)
                    .with("request", request)
                    .with("denied", "forbidden"));
        }
    }

    private synchronized boolean isWithinLimit() {
        Instant now = clock.instant();
        if (minute == null || now.isAfter(minute.plus(MINUTE))) {
            minute = now;
            refused = 0;
        }
        return ++refused <= MOST_REFUSED;
    }

    <T> Attempt<T> denied(String action, Actor by, @Nullable String revision, Denial denial) {
        if (denial.reason().isOfStore()) {
            String said = action + " by " + by.subject() + " is denied: "
                    + denial.reason().word() + ": " + denial.message();
            LOG.log(System.Logger.Level.ERROR, said);
            unstored = denial;
        }
        record(AuditEntry.of(by, action + "-denied", revision)
                .with("denied", denial.reason().word()));
        return new Attempt.Denied<>(denial);
    }

    private void record(AuditEntry entry) {
        try {
            access.store().record(entry);
        } catch (StoreFailure e) {
            String said = entry.action() + " by " + entry.actor().subject() + " " + entry.details();
            LOG.log(System.Logger.Level.WARNING, "Not in the audit trail: " + said + ": " + e.explanation());
        }
    }
}
