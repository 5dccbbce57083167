package dev.interlock.policy.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 of files and of bundles. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of the bytes in lower-case hex. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Revision of a bundle: SHA-256 over one line `digest  path` for each file, sorted by path. */
    public static String revision(Collection<BundleFile> files) {
        StringBuilder lines = new StringBuilder();
        files.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(file -> lines.append(file.sha256())
                        .append("  ")
                        .append(file.path())
                        .append('\n'));
        return "sha256:" + of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
