package dev.interlock.policy.archive;

import dev.interlock.policy.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A bundle archive that says truly what is in it: every file is listed with its digest, and nothing lies beside the listed.
 * Who made it is another question; see the room trust.
 *
 * @param manifest what `manifest.json` says
 * @param manifestBytes its bytes as they lie in the archive: what signatures are made over
 * @param files content by path inside the bundle (`rules/...`, `decision-tables/...`)
 * @param signatures detached signatures by the key id that `signatures/<kid>.jws` has in its name; not checked
 * @param bytes the archive itself
 */
public record BundleArchive(
        ArchiveManifest manifest,
        byte[] manifestBytes,
        SortedMap<String, byte[]> files,
        SortedMap<String, String> signatures,
        byte[] bytes) {

    /**
     * What came of reading an archive.
     *
     * @param archive null if and only if some diagnostic is an error
     * @param diagnostics all findings, sorted, a hundred at most
     */
    public record Read(@Nullable BundleArchive archive, List<Diagnostic> diagnostics) {}

    /**
     * What came of writing an archive.
     *
     * @param bytes null if and only if some diagnostic is an error
     * @param diagnostics why there is none, sorted, a hundred at most
     */
    public record Written(byte @Nullable [] bytes, List<Diagnostic> diagnostics) {}

    /**
     * Reads an archive. Its bytes come from anybody: whatever they are, the answer is a reading, never an exception. Nothing
     * is written to disk.
     *
     * @param file name of the archive for messages
     */
    public static Read read(String file, byte[] bytes) {
        return new ArchiveReader(file, bytes).read();
    }

    /**
     * Writes an archive without signatures. The same release and files give the same bytes on every machine.
     *
     * @param file name of the archive for messages
     * @param files content by path inside the bundle (`rules/...`, `decision-tables/...`)
     */
    public static Written write(String file, Release release, SortedMap<String, byte[]> files) {
        return ArchiveWriter.write(file, release, files);
    }

    /**
     * This archive with a signature put beside those it has; one of the same key is replaced.
     *
     * @param kid id of the key
     * @param jws detached signature over {@link #manifestBytes}
     */
    public Written withSignature(String file, String kid, String jws) {
        return ArchiveWriter.sign(file, this, kid, jws);
    }
}
