package dev.interlock.policy.archive.trust;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Digest;
import dev.interlock.policy.archive.BundleArchive;
import java.util.List;

/**
 * An archive that may be taken up. Whether its rules and workbooks are sound is still to be seen.
 *
 * @param signers ids of the configured keys that signed it; empty when none did and none had to
 * @param warnings what is worth knowing, sorted
 */
public record Admitted(BundleArchive archive, List<String> signers, List<Diagnostic> warnings) {

    /** What the next archive of the name is compared with once this one is taken up. */
    public SeenVersions.Seen seen() {
        return new SeenVersions.Seen(archive.manifest().release().version(), Digest.of(archive.manifestBytes()));
    }
}
