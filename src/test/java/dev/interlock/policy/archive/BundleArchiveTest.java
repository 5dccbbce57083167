package dev.interlock.policy.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.BundleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is written is read back, and the same content gives the same bytes. */
class BundleArchiveTest {

    @Test
    void the_shipped_bundle_comes_back_file_by_file_with_its_revision() {
        SortedMap<String, byte[]> files = ShippedBundle.files();
        Release release = new Release(
                "ecs-operation-locks",
                7,
                SmallBundle.MADE,
                SmallBundle.MADE.plusSeconds(60),
                SmallBundle.MADE.plusSeconds(3600));

        BundleArchive archive = SmallBundle.archive(release, files);

        assertThat(archive.manifest().release()).isEqualTo(release);
        assertThat(archive.manifest().revision())
                .isEqualTo(BundleReader.read(files, ShippedBundle.bundle()).revision());
        assertThat(archive.files().keySet()).isEqualTo(files.keySet());
        files.forEach((path, content) -> assertThat(archive.files().get(path)).isEqualTo(content));
        assertThat(archive.signatures()).isEmpty();
    }

    @Test
    void the_same_content_gives_the_same_bytes_on_any_machine() {
        byte[] first = SmallBundle.archive(7).bytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SmallBundle.archive(7).bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(Digest.of(first)).isEqualTo("c276a780bf0d414c7b635c7a8450d567643da26a8dc62017e3397efdd3fa7922");
        assertThat(SmallBundle.archive(8).bytes()).isNotEqualTo(first);
    }

    @Test
    void other_programs_read_it_and_what_they_pack_again_is_read() throws IOException {
        BundleArchive archive = SmallBundle.archive(7);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.bytes()));
                ZipOutputStream out = new ZipOutputStream(again)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // Packed, streamed, and of another time than the first.
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
            }
        }
        assertThat(again.toByteArray()).isNotEqualTo(archive.bytes());
        assertThat(SmallBundle.read(again.toByteArray()).manifest()).isEqualTo(archive.manifest());
        assertThat(SmallBundle.read(RawZip.of(archive).bytes()).manifest()).isEqualTo(archive.manifest());
    }

    @Test
    void what_cannot_be_part_of_an_archive_is_told_when_it_is_written() {
        SortedMap<String, byte[]> files = SmallBundle.files();
        files.put("decision-tables/README.md", new byte[1]);
        files.put("rules/../../up.drl", new byte[1]);
        Release release = new Release(
                "Locks", 0, Instant.parse("2026-11-20T10:00:00.5Z"), null, Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(codes(BundleArchive.write("bundle.zip", release, files).diagnostics()))
                .containsExactly(
                        "archive-entry-refused bundle.zip",
                        "archive-entry-refused bundle.zip",
                        "archive-manifest-field manifest.json",
                        "archive-manifest-field manifest.json",
                        "archive-manifest-field manifest.json",
                        "archive-manifest-field manifest.json");
        assertThat(codes(BundleArchive.write("bundle.zip", SmallBundle.release(1), new TreeMap<>())
                        .diagnostics()))
                .containsExactly("archive-empty bundle.zip");
        files = SmallBundle.files();
        files.put(SmallBundle.WORKBOOK, new byte[(5 << 20) + 1]);
        assertThat(codes(BundleArchive.write("bundle.zip", SmallBundle.release(1), files)
                        .diagnostics()))
                .containsExactly("archive-too-large bundle.zip");
        assertThat(codes(SmallBundle.archive(1)
                        .withSignature("bundle.zip", "../up", "a..b")
                        .diagnostics()))
                .containsExactly("archive-key-id bundle.zip");
    }

    @Test
    void bytes_of_any_kind_are_read_or_refused() {
        Random random = new Random(20260620);
        byte[] good = SmallBundle.archive(7).bytes();
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            BundleArchive.Read read = BundleArchive.read("bundle.zip", bytes);
            assertThat(read.archive() == null).isEqualTo(!read.diagnostics().isEmpty());
        }
        for (int length = 0; length < good.length; length++) {
            assertThat(BundleArchive.read("bundle.zip", Arrays.copyOf(good, length))
                            .archive())
                    .isNull();
        }
    }

    static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(found -> found.code() + " " + found.file())
                .toList();
    }
}
