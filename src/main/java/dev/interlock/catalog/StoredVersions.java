package dev.interlock.catalog;

import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.archive.trust.SeenVersions;
import org.jspecify.annotations.Nullable;

/** The highest version taken up of each name of releases, kept in the store so that no restart forgets it. */
public final class StoredVersions implements SeenVersions {

    private static final String PREFIX = "archive.version.";

    private final StoreAccess access;

    public StoredVersions(StoreAccess access) {
        this.access = access;
    }

    /** Whether the store is open, which is known once it was tried. Waits for that. */
    boolean canBeAsked() {
        return access.afterFirstTry() != null;
    }

    /** Null also when the store cannot be asked: nothing is taken up then, because that has to be stored. */
    @Override
    public @Nullable Seen highest(String name) {
        try {
            return parsed(access.store().setting(PREFIX + name));
        } catch (StoreFailure e) {
            return null;
        }
    }

    /**
     * Remembers that an archive was taken up, unless a higher version was.
     *
     * @throws StoreFailure when that cannot be stored
     */
    public void takenUp(Admitted admitted, Actor by) throws StoreFailure {
        String name = admitted.archive().manifest().release().name();
        Seen seen = admitted.seen();
        Store store = access.store();
        while (true) {
            String before = store.setting(PREFIX + name);
            Seen highest = parsed(before);
            if (highest != null && highest.version() >= seen.version()) {
                return;
            }
            AuditEntry entry = AuditEntry.of(
                            by, "archive", admitted.archive().manifest().revision())
                    .with("name", name)
                    .with("version", seen.version())
                    .with("signers", String.join(" ", admitted.signers()));
            if (store.replaceSetting(PREFIX + name, before, seen.version() + " " + seen.manifestSha256(), entry)) {
                return;
            }
        }
    }

    private static @Nullable Seen parsed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int blank = text.indexOf(' ');
        return new Seen(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
    }
}
