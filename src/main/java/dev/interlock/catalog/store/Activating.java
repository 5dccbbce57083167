package dev.interlock.catalog.store;

import org.jspecify.annotations.Nullable;

/** What came of trying to activate a revision. */
public sealed interface Activating {

    /** It decides from now on. */
    record Activated(Activation activation) implements Activating {}

    /**
     * Another one came first; nothing was changed.
     *
     * @param current what decides; null when nothing does
     */
    record Conflict(@Nullable Activation current) implements Activating {}
}
