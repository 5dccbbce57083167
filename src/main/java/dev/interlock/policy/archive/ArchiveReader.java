package dev.interlock.policy.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.BundleFile;
import dev.interlock.policy.zip.ZipPart;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an archive in memory, step by step: bounds, names, checksums, manifest, digests. A step that fails ends it. */
final class ArchiveReader {

    private static final String MAKE_IT = "Make the archive with `interlock bundle`";

    private final byte[] bytes;
    private final Findings findings;

    ArchiveReader(String file, byte[] bytes) {
        this.bytes = bytes;
        this.findings = new Findings(file);
    }

    BundleArchive.Read read() {
        BundleArchive archive = archive();
        return new BundleArchive.Read(findings.any() ? null : archive, findings.sorted());
    }

    private @Nullable BundleArchive archive() {
        SortedMap<String, byte[]> entries = entries();
        byte[] manifestBytes = entries == null ? null : entries.remove(ArchiveManifest.PATH);
        if (entries == null || manifestBytes == null) {
            return null;
        }
        ObjectNode root = ManifestJson.parse(manifestBytes, findings);
        ArchiveManifest manifest = root == null ? null : ManifestFields.read(root, findings);
        if (manifest == null) {
            return null;
        }
        SortedMap<String, String> signatures = signatures(entries);
        checkFiles(manifest.files(), entries);
        return new BundleArchive(
                manifest,
                manifestBytes,
                Collections.unmodifiableSortedMap(entries),
                Collections.unmodifiableSortedMap(signatures),
                bytes);
    }

    private @Nullable SortedMap<String, byte[]> entries() {
        if (bytes.length > ArchiveLimits.ARCHIVE) {
            findings.error(
                    "archive-too-large",
                    "The archive has " + bytes.length + " bytes",
                    "At most " + ArchiveLimits.ARCHIVE + " bytes");
            return null;
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            findings.error("archive-not-an-archive", "The file is not a bundle archive (.zip)", MAKE_IT);
            return null;
        }
        List<ZipPart> parts = PlainArchive.entries(bytes);
        if (parts == null) {
            findings.error(
                    "archive-damaged",
                    "The archive is damaged, cut off, encrypted, or not one plain archive from first to last byte",
                    MAKE_IT);
            return null;
        }
        return isBounded(parts) && areNamed(parts) ? unpack(parts) : null;
    }

    private boolean isBounded(List<ZipPart> parts) {
        long sum = parts.stream().mapToLong(ZipPart::size).sum();
        long signatures = parts.stream()
                .filter(part -> EntryKind.of(part.name()) == EntryKind.SIGNATURE)
                .count();
        if (parts.size() > ArchiveLimits.ENTRIES) {
            tooLarge("The archive has " + parts.size() + " entries", "At most " + ArchiveLimits.ENTRIES);
        } else if (sum > ArchiveLimits.SUM) {
            tooLarge("The archive unpacks to " + sum + " bytes", "At most " + ArchiveLimits.SUM + " bytes");
        } else if (signatures > ArchiveLimits.SIGNATURES) {
            tooLarge("The archive has " + signatures + " signatures", "At most " + ArchiveLimits.SIGNATURES);
        }
        return !findings.any();
    }

    private boolean areNamed(List<ZipPart> parts) {
        Set<String> seen = new HashSet<>();
        boolean manifest = false;
        for (ZipPart part : parts) {
            EntryKind kind = EntryKind.of(part.name());
            manifest |= kind == EntryKind.MANIFEST;
            if (!seen.add(Spelling.key(part.name()))) {
                findings.error("archive-entry-twice", "Entry " + Shown.text(part.name()) + " is there twice", MAKE_IT);
            } else if (kind == null) {
                findings.error(
                        "archive-entry-refused",
                        "Entry " + Shown.text(part.name()) + " is none of a bundle archive's",
                        "It holds `manifest.json`, `decision-tables/<table>/<date>.xlsx`, `rules/<table>/<name>.drl`,"
                                + " `rules/bundle.yaml` and `signatures/<kid>.jws`, and nothing else");
            } else if (part.size() > kind.largest) {
                String message = "Entry " + Shown.text(part.name()) + " unpacks to " + part.size() + " bytes";
                tooLarge(message, "At most " + kind.largest + " bytes");
            }
        }
        if (!manifest) {
            findings.error(
                    "archive-manifest-missing",
                    "The archive has no `manifest.json`",
                    "An archive is made with `interlock bundle`, not by packing the folders");
        }
        return !findings.any();
    }

    private @Nullable SortedMap<String, byte[]> unpack(List<ZipPart> parts) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (ZipPart part : parts) {
            byte[] content = part.unpack(bytes);
            if (content == null) {
                findings.error("archive-damaged", "Entry " + Shown.text(part.name()) + " is damaged", MAKE_IT);
            } else {
                entries.put(part.name(), content);
            }
        }
        return findings.any() ? null : entries;
    }

    /** Takes the signatures out of the entries. */
    private static SortedMap<String, String> signatures(SortedMap<String, byte[]> entries) {
        SortedMap<String, String> signatures = new TreeMap<>();
        entries.forEach((path, content) -> {
            if (EntryKind.of(path) == EntryKind.SIGNATURE) {
                signatures.put(EntryKind.kid(path), new String(content, StandardCharsets.ISO_8859_1));
            }
        });
        signatures.keySet().forEach(kid -> entries.remove(EntryKind.signature(kid)));
        return signatures;
    }

    private void checkFiles(List<BundleFile> listed, SortedMap<String, byte[]> entries) {
        Set<String> unlisted = new HashSet<>(entries.keySet());
        for (BundleFile file : listed) {
            unlisted.remove(file.path());
            byte[] content = entries.get(file.path());
            if (content == null) {
                findings.error(
                        "archive-file-missing",
                        file.path(),
                        "The file is listed in the manifest and not there",
                        MAKE_IT);
            } else if (content.length != file.size() || !Digest.of(content).equals(file.sha256())) {
                findings.error(
                        "archive-file-changed", file.path(), "The file is not the one the manifest lists", MAKE_IT);
            }
        }
        for (String path : unlisted) {
            findings.error("archive-file-unlisted", path, "The file is not listed in the manifest", MAKE_IT);
        }
    }

    private void tooLarge(String message, String hint) {
        findings.error("archive-too-large", message, hint);
    }
}
