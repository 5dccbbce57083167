package dev.interlock.policy.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.bundle.BundleFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of `manifest.json`: each of them known, of its kind, and in bounds. */
final class ManifestFields {

    private static final Set<String> FIELDS =
            Set.of("name", "version", "createdAt", "notBefore", "expires", "revision", "files");
    private static final Set<String> FILE_FIELDS = Set.of("path", "sha256", "size");
    private static final Pattern NAME = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Findings findings;
    private boolean sound = true;

    private ManifestFields(Findings findings) {
        this.findings = findings;
    }

    /** The manifest, or null after findings that say what is wrong with it. */
    static @Nullable ArchiveManifest read(ObjectNode root, Findings findings) {
        return new ManifestFields(findings).read(root);
    }

    /** What is wrong with a release, as findings; true when nothing is. */
    static boolean check(Release release, Findings findings) {
        ManifestFields fields = new ManifestFields(findings);
        fields.checkName(release.name());
        if (release.version() < 1 || release.version() > Release.HIGHEST_VERSION) {
            fields.badVersion("the number `" + release.version() + "`");
        }
        fields.checkOrder(release);
        return fields.sound;
    }

    private @Nullable ArchiveManifest read(ObjectNode root) {
        unknown(root, FIELDS, "");
        String name = text(root, "name");
        if (name != null) {
            checkName(name);
        }
        JsonNode version = root.path("version");
        if (!version.isIntegralNumber()
                || !version.canConvertToLong()
                || version.longValue() < 1
                || version.longValue() > Release.HIGHEST_VERSION) {
            badVersion(version.isMissingNode() ? "nothing" : Shown.value(version));
        }
        Instant createdAt = instant(root, "createdAt", true);
        Instant notBefore = instant(root, "notBefore", false);
        Instant expires = instant(root, "expires", false);
        String revision = text(root, "revision");
        List<BundleFile> files = files(root.path("files"));
        if (name == null || createdAt == null || revision == null || !sound) {
            return null;
        }
        Release release = new Release(name, version.longValue(), createdAt, notBefore, expires);
        checkOrder(release);
        if (!revision.equals(BundleFile.revisionOf(files))) {
            bad("`revision` is not the one of the listed files", "Make the archive with `interlock bundle`");
        }
        return sound ? new ArchiveManifest(release, revision, files) : null;
    }

    private List<BundleFile> files(JsonNode list) {
        List<BundleFile> files = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            bad("`files` is not a list of files", null);
            return files;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            BundleFile file = file(list.get(i), "files[" + i + "]");
            if (file != null && !seen.add(file.path())) {
                bad(Shown.text(file.path()) + " is listed twice", null);
            } else if (file != null) {
                files.add(file);
            }
        }
        List<BundleFile> sorted =
                files.stream().sorted(Comparator.comparing(BundleFile::path)).toList();
        if (!sorted.equals(files)) {
            bad("`files` is not sorted by path", "Make the archive with `interlock bundle`");
        }
        return sorted;
    }

    private @Nullable BundleFile file(JsonNode node, String place) {
        if (!(node instanceof ObjectNode object)) {
            bad("`" + place + "` is not an object", null);
            return null;
        }
        unknown(object, FILE_FIELDS, place + ".");
        String path = object.path("path").textValue();
        String sha256 = object.path("sha256").textValue();
        JsonNode size = object.path("size");
        if (path == null || !EntryKind.isOfBundle(path)) {
            String shown = path == null ? "`" + place + ".path`" : Shown.text(path);
            bad(
                    shown + " is no path of a bundle's file",
                    "`decision-tables/<table>/<date>.xlsx`, `rules/<table>/<name>.drl` or `rules/bundle.yaml`");
        } else if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            bad("`" + place + ".sha256` is not a SHA-256 in lower-case hex", null);
        } else if (!size.isIntegralNumber() || !size.canConvertToInt() || size.intValue() < 0) {
            bad("`" + place + ".size` is not a number of bytes", null);
        } else {
            return new BundleFile(path, sha256, size.intValue());
        }
        return null;
    }

    private void unknown(ObjectNode object, Set<String> known, String place) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                String hint = NearestWord.to(field, known)
                        .map(word -> "Did you mean `" + word + "`?")
                        .orElse(null);
                bad(Shown.text(place + field) + " is not a field of a manifest", hint);
            }
        });
    }

    private @Nullable String text(ObjectNode root, String field) {
        String text = root.path(field).textValue();
        if (text == null) {
            bad("`" + field + "` is not a text", null);
        }
        return text;
    }

    private @Nullable Instant instant(ObjectNode root, String field, boolean needed) {
        if (!needed && !root.has(field)) {
            return null;
        }
        String text = root.path(field).textValue();
        try {
            if (text != null && INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // Falls through: a date that no calendar has.
        }
        bad("`" + field + "` is not an instant in whole seconds", "Write it like `2026-11-20T10:00:00Z`");
        return null;
    }

    private void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            bad(
                    "`name` " + Shown.text(name) + " is not lower-case words and numbers joined by `-`",
                    "At most 64 characters, like `ecs-operation-locks`");
        }
    }

    private void badVersion(String found) {
        bad("`version` is not a positive whole number but " + found, "At most " + Release.HIGHEST_VERSION);
    }

    private void checkOrder(Release release) {
        checkInstant(release.createdAt());
        checkInstant(release.notBefore());
        checkInstant(release.expires());
        Instant from = release.notBefore() == null ? release.createdAt() : release.notBefore();
        if (release.expires() != null && !release.expires().isAfter(from)) {
            bad("`expires` is not after `" + (release.notBefore() == null ? "createdAt" : "notBefore") + "`", null);
        }
    }

    private void checkInstant(@Nullable Instant instant) {
        if (instant != null && !INSTANT.matcher(instant.toString()).matches()) {
            bad("`" + instant + "` is not an instant in whole seconds", "Write it like `2026-11-20T10:00:00Z`");
        }
    }

    private void bad(String message, @Nullable String hint) {
        sound = false;
        findings.error("archive-manifest-field", ArchiveManifest.PATH, message, hint);
    }
}
