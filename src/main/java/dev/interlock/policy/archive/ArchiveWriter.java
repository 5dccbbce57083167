package dev.interlock.policy.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.BundleFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes archives: entries sorted, of one fixed time, and stored rather than packed, because packers differ between machines
 * and a workbook is packed already.
 */
final class ArchiveWriter {

    /** Later than the first instant zip can say: that one Java writes a second time, in the zone of the machine. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ArchiveWriter() {}

    static BundleArchive.Written write(String archive, Release release, SortedMap<String, byte[]> files) {
        Findings findings = new Findings(archive);
        ManifestFields.check(release, findings);
        if (files.isEmpty()) {
            findings.error("archive-empty", "There is no file to put into the archive", null);
        }
        List<BundleFile> listing = new ArrayList<>();
        files.forEach((path, content) -> {
            if (!EntryKind.isOfBundle(path)) {
                findings.error(
                        "archive-entry-refused",
                        Shown.text(path) + " is no path of a bundle's file",
                        "`decision-tables/<table>/<date>.xlsx`, `rules/<table>/<name>.drl` or `rules/bundle.yaml`");
            }
            listing.add(new BundleFile(path, Digest.of(content), content.length));
        });
        if (findings.any()) {
            return new BundleArchive.Written(null, findings.sorted());
        }
        ArchiveManifest manifest = new ArchiveManifest(release, BundleFile.revisionOf(listing), List.copyOf(listing));
        SortedMap<String, byte[]> entries = new TreeMap<>(files);
        entries.put(ArchiveManifest.PATH, ManifestJson.write(manifest));
        return written(archive, entries);
    }

    static BundleArchive.Written sign(String archive, BundleArchive signed, String kid, String jws) {
        String path = EntryKind.signature(kid);
        if (EntryKind.of(path) != EntryKind.SIGNATURE) {
            Findings findings = new Findings(archive);
            findings.error(
                    "archive-key-id",
                    "Key id " + Shown.text(kid) + " cannot be part of a file name",
                    "Letters, digits, `.`, `_` and `-`, at most 64, a letter or digit first");
            return new BundleArchive.Written(null, findings.sorted());
        }
        SortedMap<String, byte[]> entries = new TreeMap<>(signed.files());
        entries.put(ArchiveManifest.PATH, signed.manifestBytes());
        signed.signatures()
                .forEach((other, signature) -> entries.put(EntryKind.signature(other), signature.getBytes(US_ASCII)));
        entries.put(path, jws.getBytes(US_ASCII));
        return written(archive, entries);
    }

    /** Reads what it wrote before it hands it out: nobody is given an archive that would be refused. */
    private static BundleArchive.Written written(String archive, SortedMap<String, byte[]> entries) {
        byte[] bytes = zip(entries);
        BundleArchive.Read read = BundleArchive.read(archive, bytes);
        return new BundleArchive.Written(read.archive() == null ? null : bytes, read.diagnostics());
    }

    private static byte[] zip(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(each.getValue());
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(FIXED);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return out.toByteArray();
    }
}
