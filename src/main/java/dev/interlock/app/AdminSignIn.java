package dev.interlock.app;

import dev.interlock.access.Access;
import dev.interlock.access.AdminToken;
import dev.interlock.access.Identity;
import dev.interlock.access.KnownToken;
import dev.interlock.access.TokenStore;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Finds or makes the admin token once the service is up, lets it sign in, and has the operator told. */
@Singleton
public class AdminSignIn {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AdminConfig admin;
    private final OidcConfig oidc;
    private final TokenStore store;
    private final Access access;
    private final AccessReport report;
    private volatile boolean doubted;
    private final AtomicBoolean begun = new AtomicBoolean();

    AdminSignIn(AdminConfig admin, OidcConfig oidc, TokenStore store, Access access, AccessReport report) {
        this.admin = admin;
        this.oidc = oidc;
        this.store = store;
        this.access = access;
        this.report = report;
    }

    /** Lets a token that an earlier start made sign in at once, if that takes no time: a restart must not lock anybody out. */
    void atStart() {
        if (store.isAtHand(AdminToken.KEY) && begun.compareAndSet(false, true) && !settle()) {
            keepTrying();
        }
    }

    /** Begins in the background, the first time it is called. Decisions need no admin token, so they do not wait for it. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            keepTrying();
        }
    }

    private void keepTrying() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!settle()) {
                            Thread.sleep(PAUSE.toMillis());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "admin-token");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Slow: a hash is, and the store may not be open. With a provider there is a token only when an operator sets it: a stored
     * one is not looked at. Whether it is settled: a store that cannot be read or written now may be later.
     */
    boolean settle() {
        AdminToken token = admin.token()
                .map(text -> AdminToken.given(text, store))
                .orElseGet(() -> oidc.settings().isSet()
                        ? new AdminToken.Absent("")
                        : AdminToken.stored(store, new SecureRandom()));
        if (token instanceof AdminToken.Stored stored) {
            access.admit(new KnownToken(Identity.ofAdmin(), stored.hash()));
        } else if (token instanceof AdminToken.Made made) {
            access.admit(new KnownToken(Identity.ofAdmin(), made.hash()));
        }
        boolean settled = !(token instanceof AdminToken.Unknown);
        if (settled || !doubted) {
            report.signIn(token, store.place(AdminToken.KEY));
        }
        doubted = !settled;
        return settled;
    }
}
