package dev.interlock.facts;

import java.time.Instant;

/** The instant a decision is made for. Remembers whether a rule looked at it. For one question and one thread. */
public final class DecisionTime {

    private final Instant instant;
    private boolean read;

    public DecisionTime(Instant instant) {
        this.instant = instant;
    }

    /** The instant, for rules. */
    Instant read() {
        read = true;
        return instant;
    }

    /** The instant, for the engine's own clock: looking at it this way does not count. */
    public Instant instant() {
        return instant;
    }

    /** Whether any rule asked for it: an answer that none did is the same at every instant the same editions govern. */
    public boolean wasRead() {
        return read;
    }
}
