package dev.interlock.policy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interlock.policy.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each archive is refused for the one thing that is wrong with it. */
class HostileArchivesTest {

    private static final BundleArchive GOOD = SmallBundle.archive(7);
    private static final String MANIFEST = new String(GOOD.manifestBytes(), UTF_8);

    static Stream<Arguments> containers() {
        byte[] good = GOOD.bytes();
        byte[] other = SmallBundle.archive(8).bytes();
        String damaged = "archive-damaged bundle.zip";
        return Stream.of(
                arguments("nothing at all", new byte[0], "archive-not-an-archive bundle.zip"),
                arguments("a web page", "<html>404</html>".getBytes(UTF_8), "archive-not-an-archive bundle.zip"),
                arguments("an archive of nothing", new RawZip().bytes(), "archive-damaged bundle.zip"),
                arguments("larger than any", new byte[ArchiveLimits.ARCHIVE + 1], "archive-too-large bundle.zip"),
                arguments("cut off", Arrays.copyOf(good, good.length - 1), damaged),
                arguments(
                        "junk before", zip().before(new byte[] {'P', 'K', 0, 0}).bytes(), damaged),
                arguments("junk behind", zip().behind(new byte[1]).bytes(), damaged),
                arguments("a comment", zip().comment(new byte[] {'x'}).bytes(), damaged),
                arguments("two archives in one file", RawZip.join(other, good), damaged),
                arguments(
                        "junk between entries",
                        RawZip.of(GOOD)
                                .with("rules/a/b.drl", "x")
                                .last(entry -> entry.after = new byte[8])
                                .bytes(),
                        damaged),
                arguments("encrypted", spoilt(entry -> entry.flags = 1), damaged),
                arguments("encrypted in the local header alone", spoilt(entry -> entry.localFlags = 1), damaged),
                arguments(
                        "strongly encrypted",
                        spoilt(entry -> {
                            entry.flags = 0x40;
                            entry.localFlags = 0x40;
                        }),
                        damaged),
                arguments("an unknown method", spoilt(entry -> entry.method = 12), damaged),
                arguments(
                        "another name in the local header",
                        spoilt(entry -> entry.localName = "rules/bundle.yamk"),
                        damaged),
                arguments("another size in the local header", spoilt(entry -> entry.localSize++), damaged),
                arguments("another checksum in the local header", spoilt(entry -> entry.localCrc++), damaged),
                arguments(
                        "a wrong checksum in both",
                        spoilt(entry -> {
                            entry.crc++;
                            entry.localCrc++;
                        }),
                        damaged),
                arguments(
                        "a wrong size in both",
                        spoilt(entry -> {
                            entry.size--;
                            entry.localSize--;
                        }),
                        damaged),
                arguments("another name in an extra field", spoilt(entry -> entry.extra = extra(0x7075)), damaged),
                arguments("another size in an extra field", spoilt(entry -> entry.localExtra = extra(0x0001)), damaged),
                arguments("a comment at an entry", spoilt(entry -> entry.comment = new byte[] {'x'}), damaged),
                arguments("a symbolic link", spoilt(entry -> entry.attributes = 0xA1FF << 16), damaged),
                arguments("a device", spoilt(entry -> entry.attributes = 0x2000 << 16), damaged));
    }

    static Stream<Arguments> contents() {
        String refused = "archive-entry-refused bundle.zip";
        return Stream.of(
                arguments("no manifest", zip().without("manifest.json"), "archive-manifest-missing bundle.zip"),
                arguments("an entry twice", zip().with(SmallBundle.RULES, "x"), "archive-entry-twice bundle.zip"),
                arguments(
                        "an entry twice by case", zip().with("Manifest.json", "{}"), "archive-entry-twice bundle.zip"),
                arguments("a way up", zip().with("decision-tables/../../etc/passwd", ""), refused),
                arguments("a way up to a workbook", zip().with("decision-tables/../2026-06-20.xlsx", ""), refused),
                arguments("an absolute name", zip().with("/etc/passwd", ""), refused),
                arguments("a drive", zip().with("C:/rules/bundle.yaml", ""), refused),
                arguments("backslashes", zip().with("rules\\security-lock\\a.drl", ""), refused),
                arguments("an empty name", zip().with("", ""), "archive-damaged bundle.zip"),
                arguments("a folder", zip().with("rules/", ""), refused),
                arguments("a control character", zip().with("rules/a/b\u0000.drl", ""), refused),
                arguments("a name that is not UTF-8", zip().with("rules/a/\u00ff.drl", ""), refused),
                arguments("a line break behind a name", zip().with("rules/bundle.yaml\n", ""), refused),
                arguments("a very long name", zip().with("rules/" + "a".repeat(300) + "/b.drl", ""), refused),
                arguments("Java", zip().with("rules/security-lock/A.java", ""), refused),
                arguments("KIE configuration", zip().with("META-INF/kmodule.xml", ""), refused),
                arguments("a read-me", zip().with("decision-tables/README.md", ""), refused),
                arguments("a workbook of another kind", zip().with("decision-tables/a/2026-06-20.xlsm", ""), refused),
                arguments("a workbook under rules", zip().with("rules/a/2026-06-20.xlsx", ""), refused),
                arguments("DRL under tables", zip().with("decision-tables/a/b.drl", ""), refused),
                arguments("a second manifest of rules", zip().with("rules/a/bundle.yaml", ""), refused),
                arguments("a signature somewhere else", zip().with("manifest.jws", ""), refused),
                arguments(
                        "a large signature",
                        zip().with("signatures/k.jws", "x".repeat(5000)),
                        "archive-too-large bundle.zip"),
                arguments("many signatures", many(9), "archive-too-large bundle.zip"),
                arguments("many entries", manyEntries(501), "archive-too-large bundle.zip"),
                arguments("a bomb", bomb(), "archive-too-large bundle.zip"),
                arguments("an entry that unpacks to more than it says", liar(), "archive-damaged bundle.zip"),
                arguments(
                        "a file nobody listed",
                        zip().with("rules/a/b.drl", "x"),
                        "archive-file-unlisted rules/a/b.drl"),
                arguments(
                        "a listed file that is not there",
                        zip().without(SmallBundle.WORKBOOK),
                        "archive-file-missing " + SmallBundle.WORKBOOK),
                arguments(
                        "another file under a listed name",
                        zip().without(SmallBundle.WORKBOOK).with(SmallBundle.WORKBOOK, "b workbook"),
                        "archive-file-changed " + SmallBundle.WORKBOOK));
    }

    static Stream<Arguments> manifests() {
        String unreadable = "archive-manifest-unreadable manifest.json";
        String field = "archive-manifest-field manifest.json";
        return Stream.of(
                arguments("empty", "", unreadable),
                arguments("a list", "[]", unreadable),
                arguments("cut off", MANIFEST.substring(0, 80), unreadable),
                arguments("something behind it", MANIFEST + "{}", unreadable),
                arguments("a byte order mark", "\ufeff" + MANIFEST, unreadable),
                arguments("a comment", "/* */" + MANIFEST, unreadable),
                arguments("a field twice", with("\"version\" : 7", "\"version\" : 7, \"version\" : 8"), unreadable),
                arguments("nests deeply", with("\"version\" : 7", "\"a\" : " + "[".repeat(5000)), unreadable),
                arguments("a number without end", with(": 7", ": 7" + "0".repeat(5000)), unreadable),
                arguments("an unknown field", with("\"version\" : 7", "\"version\" : 7, \"extra\" : 1"), field),
                arguments("a field of a file unknown", with("\"size\" :", "\"mode\" : 1, \"size\" :"), field),
                arguments("no version", with("\"version\" : 7,", ""), field),
                arguments("version nought", with("\"version\" : 7", "\"version\" : 0"), field),
                arguments("a negative version", with("\"version\" : 7", "\"version\" : -7"), field),
                arguments("a fraction", with("\"version\" : 7", "\"version\" : 7.0"), field),
                arguments("a version as text", with("\"version\" : 7", "\"version\" : \"7\""), field),
                arguments("a version past counting", with(": 7", ": 9007199254740993"), field),
                arguments("no name", with("\"name\"", "\"nam\""), field),
                arguments("a name like a path", with(SmallBundle.NAME, "../locks"), field),
                arguments("a time without zone", with("10:00:00Z", "10:00:00"), field),
                arguments("a time in another zone", with("10:00:00Z", "10:00:00+01:00"), field),
                arguments("a day no calendar has", with("2026-11-20", "2026-02-30"), field),
                arguments("an expiry of null", with("\"revision\"", "\"expires\" : null, \"revision\""), field),
                arguments(
                        "it expires before it is made",
                        with("\"revision\"", "\"expires\" : \"2026-11-20T09:00:00Z\", \"revision\""),
                        field),
                arguments("another revision", with("sha256:", "sha256:0"), field),
                arguments("no files", MANIFEST.replaceAll("(?s)\"files\" : \\[.*]", "\"files\" : []"), field),
                arguments("a file twice", MANIFEST.replaceFirst("(?s)\\[ (\\{.*?}),", "[ $1, $1,"), field),
                arguments(
                        "a digest in capitals",
                        MANIFEST.replaceFirst("(\"sha256\" : \")(?=[0-9a-f]{64})", "$1A"),
                        field),
                arguments("a negative size", MANIFEST.replaceFirst("\"size\" : ", "\"size\" : -"), field),
                arguments(
                        "another size than the file has",
                        with("\"size\" : 10", "\"size\" : 11"),
                        "archive-file-changed " + SmallBundle.WORKBOOK),
                arguments("a path that leads out", with(SmallBundle.RULES, "rules/../../a.drl"), field),
                arguments("itself", with(SmallBundle.RULES, "manifest.json"), field));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void a_container_that_readers_differ_about(String situation, byte[] bytes, String expected) {
        assertThat(refusals(bytes)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void content_that_no_bundle_has(String situation, RawZip zip, String expected) {
        assertThat(refusals(zip.bytes())).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifests")
    void a_manifest_that_leaves_doubt(String situation, String manifest, String expected) {
        assertThat(manifest).isNotEqualTo(MANIFEST);
        byte[] bytes =
                zip().without("manifest.json").with("manifest.json", manifest).bytes();
        assertThat(refusals(bytes)).contains(expected).allMatch(expected::equals);
    }

    @ParameterizedTest
    @MethodSource
    void a_manifest_in_another_encoding(byte[] manifest) {
        byte[] bytes =
                zip().without("manifest.json").with("manifest.json", manifest).bytes();
        assertThat(refusals(bytes)).containsExactly("archive-manifest-unreadable manifest.json");
    }

    static Stream<byte[]> a_manifest_in_another_encoding() {
        byte[] latin = MANIFEST.replace(SmallBundle.NAME, "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                MANIFEST.getBytes(StandardCharsets.UTF_16), MANIFEST.getBytes(StandardCharsets.UTF_16LE), latin);
    }

    private static List<String> refusals(byte[] bytes) {
        BundleArchive.Read read = BundleArchive.read("bundle.zip", bytes);
        assertThat(read.archive()).isNull();
        assertThat(read.diagnostics())
                .allMatch(Diagnostic::isError)
                .allSatisfy(found -> assertThat(found.message() + found.hint())
                        .doesNotContain("Exception", "com.fasterxml", "\u0000", "\n"));
        return BundleArchiveTest.codes(read.diagnostics());
    }

    private static RawZip zip() {
        return RawZip.of(GOOD);
    }

    /** The good archive with the headers of its last entry, `rules/bundle.yaml`, changed. */
    private static byte[] spoilt(Consumer<RawZip.Entry> change) {
        return zip().last(change).bytes();
    }

    private static byte[] extra(int id) {
        return new byte[] {(byte) id, (byte) (id >> 8), 0, 0};
    }

    private static RawZip many(int signatures) {
        RawZip zip = zip();
        for (int i = 0; i < signatures; i++) {
            zip.with("signatures/k" + i + ".jws", "a..b");
        }
        return zip;
    }

    private static RawZip manyEntries(int entries) {
        RawZip zip = zip();
        for (int i = 0; i < entries; i++) {
            zip.with("rules/a/b" + i + ".drl", "");
        }
        return zip;
    }

    private static RawZip bomb() {
        return zip().with("rules/a/b.drl", deflated(20 << 20)).last(entry -> {
            entry.method = 8;
            entry.size = 20 << 20;
            entry.localSize = 20 << 20;
        });
    }

    private static RawZip liar() {
        return zip().with("rules/a/b.drl", deflated(20 << 20)).last(entry -> {
            entry.method = 8;
            entry.size = 100;
            entry.localSize = 100;
        });
    }

    private static byte[] deflated(int noughts) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[noughts]);
        deflater.finish();
        byte[] out = new byte[noughts / 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static String with(String what, String by) {
        return MANIFEST.replace(what, by);
    }
}
