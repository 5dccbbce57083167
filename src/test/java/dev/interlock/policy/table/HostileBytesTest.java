package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.container.Container;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are no workbooks, or that mean harm: one clear finding, soon. */
class HostileBytesTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";

    @Test
    void otherKindsOfFiles() {
        assertThat(refusal(new byte[0])).startsWith("table-not-a-workbook: the file is empty");
        assertThat(refusal(ascii("<!DOCTYPE html><html>"))).contains("is a web page");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .contains("password");
        assertThat(refusal(ascii("Operation,Target"))).contains("is something else");
        assertThat(refusal(new byte[Container.LARGEST_FILE + 1])).startsWith("table-too-large");
    }

    @Test
    void randomBytes() {
        Random random = new Random(20260620);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (bytes.length > 4 && i % 2 == 0) {
                System.arraycopy(ascii("PK\3\4"), 0, bytes, 0, 4);
            }
            assertThat(refusal(bytes)).startsWith("table-");
        }
    }

    @Test
    void aWorkbookWithOneByteChangedIsReadOrRefused() {
        byte[] good = ArchiveText.ofGood().bytes();
        Random random = new Random(20260620);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            WorkbookReader.Reading reading = WorkbookReader.read(FILE, bytes);
            assertThat(reading.edition() == null)
                    .isEqualTo(!reading.diagnostics().isEmpty());
        }
    }

    @Test
    void cutOffOrLengthened() {
        byte[] good = ArchiveText.ofGood().bytes();
        for (int length = 4; length < good.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(good, length))).startsWith("table-damaged");
        }
        assertThat(refusal(Arrays.copyOf(good, good.length + 1))).startsWith("table-damaged");
        byte[] twice = Arrays.copyOf(good, good.length * 2);
        System.arraycopy(good, 0, twice, good.length, good.length);
        assertThat(refusal(twice)).startsWith("table-damaged");
    }

    @Test
    void aPartThatUnpacksToTooMuch() {
        byte[] large = new byte[Container.LARGEST_PART + 1];
        assertThat(refusal(ArchiveText.ofGood().with("xl/media/a.png", large).bytes()))
                .startsWith("table-too-large: part `xl/media/a.png` unpacks to");
        ArchiveText sum = ArchiveText.ofGood();
        for (int i = 0; i < 3; i++) {
            sum.with("xl/media/" + i + ".png", new byte[14 << 20]);
        }
        assertThat(refusal(sum.bytes())).startsWith("table-too-large: the file unpacks to");
    }

    @Test
    void aPartThatUnpacksToMoreThanItSays() {
        byte[] bytes = ArchiveText.ofGood().with("z", "0".repeat(5000)).bytes();
        // The size in the directory entry of the last part: 46 + 1 bytes of entry, 22 of the end of the archive.
        int size = bytes.length - 22 - 47 + 24;
        bytes[size + 1] = 1;

        assertThat(refusal(bytes)).startsWith("table-damaged: the file is damaged");
    }

    @Test
    void namespacesWithoutEnd() {
        StringBuilder names = new StringBuilder("<a>");
        StringBuilder addresses = new StringBuilder("<a>");
        for (int i = 0; i < 1_001; i++) {
            names.append("<x xmlns:n").append(i).append("=\"u\"/>");
            addresses.append("<x xmlns='u").append(i).append("'/>");
        }
        for (StringBuilder bomb : List.of(names, addresses)) {
            byte[] bytes =
                    ArchiveText.ofGood().with("docProps/app.xml", bomb + "</a>").bytes();
            assertThat(refusal(bytes)).contains("declares more than 1000 namespaces");
        }
    }

    @Test
    @Timeout(10)
    void declarations_of_nothing_are_read_once() {
        String tag = "<" + "xmlns".repeat(900) + ">";
        byte[] bytes =
                ArchiveText.ofGood().with("docProps/app.xml", tag.repeat(4_000)).bytes();
        assertThat(refusal(bytes)).contains("docProps/app.xml");
    }

    @Test
    void tooManyParts() {
        ArchiveText archive = ArchiveText.ofGood();
        for (int i = 0; i < 200; i++) {
            archive.with("xl/media/" + i, "");
        }
        assertThat(refusal(archive.bytes())).startsWith("table-too-large: the file has 2");
    }

    @Test
    void partsThatDoNotBelongInAWorkbookOfTheLaw() {
        assertThat(with("xl/vbaProject.bin")).contains("`xl/vbaProject.bin` is a program");
        assertThat(with("xl/externalLinks/externalLink1.xml")).contains("fetches data from outside");
        assertThat(with("xl/embeddings/oleObject1.bin")).contains("is an embedded file");
        assertThat(with("XL/WORKBOOK.XML")).contains("is there twice");
        assertThat(with("../outside.xml")).contains("has a name that no workbook has");
    }

    @Test
    void aDoctypeInAnyPartAndEncoding() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
        assertThat(refusal(ArchiveText.ofGood().with("docProps/app.xml", bomb).bytes()))
                .startsWith("table-part-refused: part `docProps/app.xml` declares a DOCTYPE");
        byte[] wide = bomb.getBytes(StandardCharsets.UTF_16);
        assertThat(refusal(
                        ArchiveText.ofGood().with("xl/theme/theme9.xml", wide).bytes()))
                .contains("declares a DOCTYPE");
    }

    private static String with(String part) {
        return refusal(ArchiveText.ofGood().with(part, "<x/>").bytes());
    }

    /** The only finding. */
    private static String refusal(byte[] bytes) {
        WorkbookReader.Reading reading = WorkbookReader.read(FILE, bytes);
        assertThat(reading.edition()).isNull();
        List<Diagnostic> found = reading.diagnostics();
        assertThat(found).hasSize(1);
        Diagnostic only = found.get(0);
        assertThat(only.message() + only.hint()).doesNotContain("Exception").doesNotContain("org.");
        return only.code() + ": " + only.message();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
