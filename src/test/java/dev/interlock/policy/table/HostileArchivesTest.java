package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.finding.Wording;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives by which two readers see two workbooks, or one reader none: refused for what they are, whatever is inside. */
class HostileArchivesTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Map<String, byte[]> PARTS = ArchiveText.ofShipped(FILE).parts();

    static Stream<Arguments> archives() {
        Map<String, Consumer<RawZip>> lies = new LinkedHashMap<>();
        lies.put("junk before the archive", zip -> zip.before = new byte[] {'P', 'K', 3, 4, 0});
        lies.put("junk after the archive", zip -> zip.after = new byte[1]);
        lies.put("a comment at the end", zip -> zip.comment = ascii("hello"));
        lies.put(
                "an archive in the comment",
                zip -> zip.comment = RawZip.of(PARTS).bytes());
        lies.put(
                "an archive before the archive",
                zip -> zip.before = RawZip.of(PARTS).bytes());
        lies.put(
                "an archive before the directory",
                zip -> zip.beforeDirectory = RawZip.of(PARTS).bytes());
        lies.put("a gap before a part", zip -> zip.entry(SHEET).gap = new byte[16]);
        lies.put("a gap before the directory", zip -> zip.beforeDirectory = new byte[12]);
        lies.put("a part that is not listed", zip -> zip.add("hidden.xml", ascii("<x/>")).unlisted = true);
        lies.put("one entry more than there are", zip -> zip.countMore = 1);
        lies.put("one entry less than there are", zip -> zip.countMore = -1);
        lies.put("no entries", zip -> zip.entries.forEach(entry -> entry.unlisted = true));
        lies.put("a directory that begins later", zip -> zip.startMore = 4);
        lies.put("a directory that is longer", zip -> zip.sizeMore = 4);
        lies.put("a directory at the end of numbers", zip -> zip.startMore = Integer.MAX_VALUE);
        lies.put("another disk", zip -> zip.disk = 1);
        lies.put("another name before the part", zip -> zip.entry(SHEET).localName = "xl/worksheets/sheet9.xml");
        lies.put("another name for some readers", zip -> zip.entry(SHEET).extra = extra(0x7075, 40));
        lies.put("extra fields longer than there is room", zip -> zip.entry(SHEET).extra = new byte[] {1, 0, 9, 0});
        lies.put("wide numbers that are not there", zip -> {
            zip.entry(SHEET).size = 0xFFFFFFFFL;
            zip.entry(SHEET).extra = extra(1, 4);
        });
        lies.put("a wide size beyond all files", zip -> {
            zip.entry(SHEET).size = 0xFFFFFFFFL;
            zip.entry(SHEET).extra = RawZip.buffer(12)
                    .putShort((short) 1)
                    .putShort((short) 8)
                    .putLong(1L << 40)
                    .array();
        });
        lies.put("two wide fields", zip -> {
            byte[] wide = extra(1, 8);
            byte[] twice = java.util.Arrays.copyOf(wide, wide.length * 2);
            System.arraycopy(wide, 0, twice, wide.length, wide.length);
            zip.entry(SHEET).extra = twice;
        });
        lies.put("another sum before the part", zip -> zip.entry(SHEET).localCrc ^= 1);
        lies.put("another size before the part", zip -> zip.entry(SHEET).localSize--);
        lies.put("another packed size before the part", zip -> zip.entry(SHEET).localPackedSize++);
        lies.put("a wrong sum in both places", zip -> {
            zip.entry(SHEET).crc ^= 1;
            zip.entry(SHEET).localCrc ^= 1;
        });
        lies.put("unpacks to more than it says", zip -> {
            zip.entry(SHEET).size -= 10;
            zip.entry(SHEET).localSize -= 10;
        });
        lies.put("unpacks to less than it says", zip -> {
            zip.entry(SHEET).size += 10;
            zip.entry(SHEET).localSize += 10;
        });
        lies.put("packed bytes that overlap the next part", zip -> {
            zip.entry(SHEET).packedSize += 10;
            zip.entry(SHEET).localPackedSize += 10;
        });
        lies.put("all entries at one part", zip -> {
            RawZip.Entry first = zip.entries.get(0);
            zip.entries.stream().skip(1).forEach(entry -> entry.moved = -first.packed.length);
        });
        lies.put("sizes after the part that say otherwise", zip -> {
            RawZip.Entry entry = zip.entry(SHEET).streamed(true, false);
            entry.descriptor[8] ^= 1;
        });
        lies.put(
                "sizes promised after the part, but none",
                zip -> zip.entry(SHEET).streamed(true, false).descriptor = new byte[0]);
        lies.put("encrypted", zip -> flags(zip, 1));
        lies.put("strongly encrypted", zip -> flags(zip, 1 << 6));
        lies.put("a masked header", zip -> flags(zip, 1 << 13));
        lies.put("packed by an unknown method", zip -> zip.entry(SHEET).method = 12);
        lies.put("stored with packed bytes", zip -> zip.entry(SHEET).method = 0);
        lies.put("the sheet twice", zip -> zip.add(SHEET, ascii("<worksheet/>")));
        lies.put(
                "the sheet twice in another letter case",
                zip -> zip.add("XL/Worksheets/Sheet1.xml", ascii("<worksheet/>")));
        for (String name : List.of(
                "../outside.xml",
                "/absolute.xml",
                "xl/../../outside.xml",
                "xl\\outside.xml",
                "C:\\outside.xml",
                "xl//a.xml",
                "a\0.xml",
                "f\u00FCr.xml",
                "xl/\u202Elmx.xml",
                "a\nb.xml")) {
            lies.put("a part named " + Wording.quote(name), zip -> zip.add(name, ascii("<x/>")));
        }
        for (String name : List.of(
                "xl/vbaProject.bin",
                "xl/vbaData.xml",
                "word/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "xl/dialogsheets/sheet1.xml",
                "xl/activeX/activeX1.xml",
                "xl/ctrlProps/ctrlProp1.xml",
                "xl/webextensions/taskpanes.xml",
                "customUI/customUI14.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/model/item.data",
                "xl/externalLinks/externalLink1.xml",
                "xl/connections.xml",
                "xl/queryTables/queryTable1.xml",
                "xl/richData/rdrichvalue.xml",
                "xl/pivotCache/pivotCacheDefinition1.xml",
                "xl/something.bin",
                "script.js",
                "setup.exe")) {
            lies.put("the part " + name, zip -> zip.add(name, ascii("<x/>")));
        }
        for (String part : List.of(
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                SHEET,
                "xl/sharedStrings.xml",
                "xl/styles.xml")) {
            lies.put("without " + part, zip -> zip.entries.remove(zip.entry(part)));
            lies.put(part + " empty", zip -> swap(zip, part, new byte[0]));
            lies.put(
                    part + " cut off",
                    zip -> swap(zip, part, java.util.Arrays.copyOf(PARTS.get(part), PARTS.get(part).length / 2)));
            lies.put(part + " binary", zip -> swap(zip, part, new byte[] {0, 1, 2, 3}));
        }
        return lies.entrySet().stream().map(lie -> Arguments.of(lie.getKey(), lie.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void areRefused(String name, Consumer<RawZip> lie) {
        WorkbookReader.Reading reading =
                WorkbookReader.read(FILE, RawZip.of(PARTS).with(lie).bytes());

        assertThat(reading.edition()).isNull();
        assertThat(reading.diagnostics()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.isError()).isTrue();
            assertThat(found.message() + found.hint())
                    .doesNotContain("Exception")
                    .doesNotContain("java");
        });
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).allMatch(code -> code.startsWith("table-"));
    }

    @Test
    void theSameArchiveWithoutALieIsRead() {
        assertThat(SoundReading.of(FILE, RawZip.of(PARTS).bytes()))
                .isEqualTo(SoundReading.of(FILE, ArchiveText.ofShipped(FILE).bytes()));
    }

    private static void flags(RawZip zip, int flag) {
        zip.entry(SHEET).flags |= flag;
        zip.entry(SHEET).localFlags |= flag;
    }

    private static void swap(RawZip zip, String part, byte[] content) {
        zip.entries.remove(zip.entry(part));
        zip.add(part, content);
    }

    private static byte[] extra(int id, int length) {
        return RawZip.buffer(4 + length)
                .putShort((short) id)
                .putShort((short) length)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
