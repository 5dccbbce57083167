package dev.interlock.catalog.remote;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.bundle.BundleFile;
import java.util.Collection;
import java.util.List;

/** Who takes up the archives that a pull brings. */
public interface ArchiveIntake {

    /** Where an archive came from. */
    enum Origin {
        /** From the address, and not seen before. */
        REMOTE,
        /** From the service's own disk, at start. */
        KEPT
    }

    /**
     * Takes up an archive, or says why not. One that was refused is handed in again with the next look. Calls come one after
     * the other, from one thread at a time.
     *
     * @return findings; an error means it was not taken up
     */
    List<Diagnostic> take(Admitted admitted, Origin origin);

    /** Whether archives can be taken up at all; those on disk are not handed in before. May wait for a first try. */
    default boolean isReady() {
        return true;
    }

    /** Files of the revision that decides, empty when none does. */
    Collection<BundleFile> active();

    /** Told after each look. */
    default void told(RemoteStatus status) {}
}
