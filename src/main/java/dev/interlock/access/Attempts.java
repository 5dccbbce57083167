package dev.interlock.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Counts wrong secrets for one known token: so many in a window, then none are looked at until it is over. */
final class Attempts {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private @Nullable Instant end;
    private int used;

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one attempt; the time to wait when there is none left. Null: go on. */
    synchronized @Nullable Duration take() {
        Instant now = clock.instant();
        if (end == null || !now.isBefore(end)) {
            end = now.plus(WINDOW);
            used = 0;
        }
        if (used == MOST) {
            return Duration.between(now, end);
        }
        used++;
        return null;
    }

    /** Gives an attempt back: it was right. */
    synchronized void giveBack() {
        used = Math.max(0, used - 1);
    }
}
