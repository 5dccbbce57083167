package dev.interlock.policy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bundle of a few bytes: an archive does not look into its files. */
public final class SmallBundle {

    public static final String NAME = "ecs-operation-locks";
    public static final String WORKBOOK = "decision-tables/security-lock/2026-06-20.xlsx";
    public static final String RULES = "rules/security-lock/row-decides.drl";
    public static final Instant MADE = Instant.parse("2026-11-20T10:00:00Z");

    private SmallBundle() {}

    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(WORKBOOK, "a workbook".getBytes(UTF_8));
        files.put(RULES, "rule \"a row decides\"".getBytes(UTF_8));
        files.put("rules/bundle.yaml", "name: x\n".getBytes(UTF_8));
        return files;
    }

    public static Release release(long version) {
        return new Release(NAME, version, MADE, null, null);
    }

    public static BundleArchive archive(long version) {
        return archive(release(version), files());
    }

    public static BundleArchive archive(Release release, SortedMap<String, byte[]> files) {
        BundleArchive.Written written = BundleArchive.write("bundle.zip", release, files);
        if (written.bytes() == null) {
            throw new AssertionError(written.diagnostics().toString());
        }
        return read(written.bytes());
    }

    public static BundleArchive read(byte @Nullable [] bytes) {
        BundleArchive.Read read = BundleArchive.read("bundle.zip", bytes == null ? new byte[0] : bytes);
        if (read.archive() == null) {
            throw new AssertionError(read.diagnostics().toString());
        }
        return read.archive();
    }
}
