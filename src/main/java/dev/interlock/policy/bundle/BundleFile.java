package dev.interlock.policy.bundle;

import dev.interlock.policy.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;

/**
 * A file of a bundle.
 *
 * @param path path inside the bundle, with `/`
 * @param sha256 digest of its bytes, lower-case hex
 * @param size in bytes
 */
public record BundleFile(String path, String sha256, long size) {

    /** Revision of a bundle: SHA-256 over one line `digest  path` for each file, sorted by path. */
    public static String revisionOf(Collection<BundleFile> files) {
        StringBuilder lines = new StringBuilder();
        files.stream()
                .sorted(Comparator.comparing(BundleFile::path))
                .forEach(file ->
                        lines.append(file.sha256).append("  ").append(file.path).append('\n'));
        return "sha256:" + Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
