package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.api.ChangedWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command over a copy of the shipped law: what it prints, what it changes, how it ends. */
class InterlockTest {

    @TempDir
    Path folder;

    private Path workbook;
    private String out = "";
    private String err = "";

    @BeforeEach
    void copyTheLaw() {
        ShippedBundle.copyTo(folder);
        workbook = folder.resolve(ChangedWorkbook.FILE);
    }

    @Test
    void theShippedLawIsCheckedAndItsCasesPass() {
        assertThat(law("check")).isZero();
        assertThat(out).contains("0 errors", "sha256:");
        assertThat(law("test")).isZero();
        assertThat(out).contains("485 cases, 0 failed");
        assertThat(law("test", "--json")).isZero();
        assertThat(out).startsWith("{").contains("\"coverage\"");
    }

    @Test
    void aFaultyCellIsNamedAndShownInACopy() throws IOException {
        Files.write(
                workbook,
                ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "unafected"));
        Path copies = folder.resolve("copies");
        assertThat(law("check", "--annotate", copies.toString())).isEqualTo(1);
        assertThat(out)
                .contains(
                        ChangedWorkbook.FILE + ", sheet `Impact`, F3: table-unknown-word", "`unaffected`", "1 error,");
        assertThat(copies.resolve("security-lock-2026-06-20.xlsx")).exists();
        assertThat(law("check", "--json")).isEqualTo(1);
        assertThat(out).contains("\"code\":\"table-unknown-word\"");
    }

    @Test
    void aCaseThatFailsIsReportedForPeopleAndForABuildServer() throws IOException {
        Files.write(
                workbook,
                ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "fails"));
        Path report = folder.resolve("cases.xml");
        assertThat(law("test", "--junit", report.toString())).isEqualTo(1);
        assertThat(out).contains("case-failed", "StopInstance");
        assertThat(report).content().contains("<testsuite name=\"" + ChangedWorkbook.FILE + "\"", "<failure message=");
    }

    @Test
    void aRequestIsDecidedWithoutAService() {
        String request = "{\"operation\": \"StopInstance\", \"facts\": {\"Instances\": []}}";
        assertThat(run(
                        request,
                        "eval",
                        "--rules",
                        folder.resolve("rules").toString(),
                        "--tables",
                        folder.resolve("decision-tables").toString()))
                .isZero();
        assertThat(out).contains("\"outcome\":\"unaffected\"");
        assertThat(run("{\"op\": 1}", "eval")).isEqualTo(3);
        assertThat(out).contains("unknown-field");
    }

    @Test
    void twoLawsAreComparedByWhatTheyDecide() throws IOException {
        assertThat(run("", "diff", ".", folder.toString())).isZero();
        Files.write(workbook, ChangedWorkbook.withStopInstance("accepted-not-executed"));
        assertThat(run("", "diff", ".", folder.toString())).isEqualTo(1);
        assertThat(out).contains("StopInstance; Lock reason `security`: unaffected -> accepted-not-executed");
        assertThat(run("", "diff", "--csv", ".", folder.toString())).isEqualTo(1);
        assertThat(out).startsWith("Table,Operations");
        assertThat(run("", "diff", "--json", ".", folder.toString())).isEqualTo(1);
        assertThat(out).startsWith("{");
        assertThat(run("", "diff", "--csv", "--json", ".", folder.toString())).isEqualTo(2);
    }

    @Test
    void aWorkbookIsFormattedShownAndMadeAnew() {
        assertThat(run("", "fmt", workbook.toString())).isZero();
        assertThat(run("", "fmt", "--check", workbook.toString())).isZero();
        assertThat(run("", "show", workbook.toString())).isZero();
        assertThat(out).contains("StopInstance");
        assertThat(law("new", "security-lock", "--from", "2027-01-01")).isZero();
        assertThat(workbook.resolveSibling("2027-01-01.xlsx")).exists();
        assertThat(law("new", "security-lock", "--from", "2020-01-01")).isEqualTo(1);
        assertThat(law("test")).isZero();
    }

    @Test
    void whoMayReadAWorkbookMayStillReadItWhenItIsFormatted() throws IOException {
        Path link = folder.resolve("linked").resolve(ChangedWorkbook.FILE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, workbook);
        Files.write(
                workbook, ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Note", "changed"));
        Files.setPosixFilePermissions(workbook, PosixFilePermissions.fromString("rw-rw-r--"));
        byte[] before = Files.readAllBytes(workbook);
        assertThat(run("", "fmt", link.toString())).isZero();
        assertThat(Files.readAllBytes(workbook)).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook)))
                .isEqualTo("rw-rw-r--");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aWordOfAnotherKindIsNamedWithoutOurClasses() {
        assertThat(law("new", "security-lock", "--from", "2027-02-30")).isEqualTo(2);
        assertThat(err).contains("`2027-02-30` is not a day").doesNotContain("java.", "class ");
        assertThat(law("bundle", "--name", "law", "--version", "7", "-o", "x.zip", "--expires", "tomorrow"))
                .isEqualTo(2);
        assertThat(err).contains("`tomorrow` is not an instant").doesNotContain("java.", "class ");
        assertThat(run("", "status", "--server", "ht!tp://x y")).isEqualTo(2);
        assertThat(err).contains("is not an address").doesNotContain("java.", "class ");
    }

    @Test
    void aBundleIsPackedSignedAndVerified() throws IOException, NoSuchAlgorithmException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path trusted = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(
                trusted.resolve("team.pem"), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        Path secret = Files.writeString(
                folder.resolve("secret.pem"),
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        String archive = folder.resolve("bundle.zip").toString();
        assertThat(law("bundle", "--name", "law", "--version", "7", "-o", archive))
                .isZero();
        assertThat(run("", "verify", "--keys", trusted.toString(), archive)).isEqualTo(1);
        assertThat(run("", "sign", "--key", secret.toString(), "--kid", "team", archive))
                .isZero();
        assertThat(run("", "verify", "--keys", trusted.toString(), archive)).isZero();
        assertThat(out).contains("law 7, sha256:", "signed by team");
    }

    @Test
    void faulty_law_is_a_fault_of_the_law_whichever_command_needs_it() throws IOException {
        Files.write(
                workbook, ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "fial"));
        Path archive = folder.resolve("bundle.zip");
        String[][] commands = {
            {"test"},
            {"bench", "--seconds", "1"},
            {"bundle", "--name", "law", "--version", "7", "-o", archive.toString()}
        };
        for (String[] command : commands) {
            assertThat(law(command[0], Arrays.copyOfRange(command, 1, command.length)))
                    .as(command[0])
                    .isEqualTo(1);
            assertThat(out).as(command[0]).isEmpty();
            assertThat(err).as(command[0]).contains("F3: table-unknown-word", "the law is not sound");
        }
        String[] folders = {
            "--rules", folder.resolve("rules").toString(),
            "--tables", folder.resolve("decision-tables").toString()
        };
        assertThat(run("{\"operation\": \"StopInstance\"}", "eval", folders[0], folders[1], folders[2], folders[3]))
                .isEqualTo(1);
        assertThat(run("", "diff", ".", folder.toString())).isEqualTo(1);
        assertThat(err).contains("F3: table-unknown-word", "the law in `" + folder + "` is not sound");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_fault_in_one_workbook_hides_nothing_in_another() throws IOException {
        Files.write(
                workbook, ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "fail"));
        Path earlier = workbook.resolveSibling("2018-11-20.xlsx");
        Files.write(
                earlier,
                ChangedWorkbook.with(Files.readAllBytes(earlier), "Impact", "StopInstance", "Disk status", "In_use"));
        Path other = folder.resolve("decision-tables/snapshot-lock/2026-01-28.xlsx");
        Files.write(
                other,
                ChangedWorkbook.with(
                        Files.readAllBytes(other), "Transitions", "UnlockSnapshot", "Outcome", "undocumented"));
        assertThat(law("check")).isEqualTo(1);
        assertThat(out)
                .contains(ChangedWorkbook.FILE + ", sheet `Impact`, F3: table-unknown-word")
                .containsPattern("2018-11-20.xlsx, sheet `Impact`, A[0-9:A-Z]*: law-no-disk")
                .containsPattern("2026-01-28.xlsx, sheet `Transitions`, A[0-9:A-Z]*: law-untold-outcome");
    }

    @Test
    void law_that_contradicts_itself_is_not_packed() throws IOException {
        Files.write(
                workbook,
                ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Disk status", "In_use"));
        Path archive = folder.resolve("bundle.zip");
        assertThat(law("bundle", "--name", "law", "--version", "7", "-o", archive.toString()))
                .isEqualTo(1);
        assertThat(err).contains("law-no-disk", "the law is not sound");
        assertThat(archive).doesNotExist();
    }

    @Test
    void anExportedTrailIsWalked() throws IOException {
        Path trail = folder.resolve("trail.ndjson");
        Files.writeString(trail, "");
        assertThat(run("", "audit", "verify", trail.toString())).isZero();
        assertThat(out).startsWith("0 records, each fits the one before; the end is 0 000");
        String hash = "a".repeat(64);
        assertThat(run("", "audit", "verify", "--json", "--number", "3", "--hash", hash, trail.toString()))
                .isEqualTo(1);
        assertThat(out).contains("\"number\":1,\"kind\":\"TRUNCATED\"");
        Files.writeString(trail, "{\"number\":1}\n");
        assertThat(run("", "audit", "verify", trail.toString())).isEqualTo(1);
        assertThat(out).startsWith("Record 1 was changed");
        Files.writeString(trail, "no record\n{\"number\":2}\n");
        assertThat(run("", "audit", "verify", trail.toString())).isEqualTo(1);
        assertThat(out).startsWith("Record 1 was changed");
        Files.writeString(trail, "Dear diary,\n{}\n");
        assertThat(run("", "audit", "verify", trail.toString())).isEqualTo(3);
        assertThat(err).contains("is not an audit trail");
        Files.write(trail, new byte[] {(byte) 0xFF, '\n'});
        assertThat(run("", "audit", "verify", trail.toString())).isEqualTo(3);
        assertThat(err).contains("not text in UTF-8");
        assertThat(run("", "audit", "verify", "--number", "3", trail.toString()))
                .isEqualTo(2);
        assertThat(run("", "audit")).isEqualTo(2);
        assertThat(run("", "audit", "verify", "--server", "http://127.0.0.1:9")).isEqualTo(3);
        assertThat(err).contains("cannot be reached");
    }

    @Test
    void whatCannotBeDoneEndsWithThreeAndWhatIsNoCommandWithTwo() throws IOException {
        assertThat(run("", "status", "--server", "http://127.0.0.1:9")).isEqualTo(3);
        assertThat(err).contains("cannot be reached");
        for (String address : new String[] {"localhost:8080", "notaurl", "ftp://x", "", "http://localhost:99999"}) {
            assertThat(run("", "status", "--server", address)).as(address).isEqualTo(2);
            assertThat(err).contains("is not the address of a service");
        }
        Path token = folder.resolve("token");
        Files.writeString(token, "ilk_1\nilk_2");
        assertThat(run("", "status", "--token-file", token.toString())).isEqualTo(3);
        assertThat(err).contains("characters that no token has");
        assertThat(run("", "check", "--tables", folder.resolve("none").toString()))
                .isEqualTo(3);
        assertThat(run("", "chekc")).isEqualTo(2);
        assertThat(err).contains("check");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named_as_a_folder() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertThat(law("test", "--junit", missing + "/cases.xml")).isEqualTo(3);
        assertThat(err).contains("the folder `" + missing + "` cannot be written to");
        assertThat(law("bundle", "--name", "law", "--version", "7", "-o", missing + "/bundle.zip"))
                .isEqualTo(3);
        assertThat(err).contains("the folder `" + missing + "` cannot be written to");
        String file = Files.writeString(folder.resolve("file"), "").toString();
        assertThat(law("check", "--annotate", file + "/copies")).isEqualTo(3);
        assertThat(err).contains("the folder `" + file + "/copies` cannot be written to");
    }

    @Test
    void words_that_make_no_sense_are_the_fault_of_the_command_line() {
        assertThat(law("bench", "--seconds", "-1")).isEqualTo(2);
        assertThat(err).contains("`-1` is not a number of seconds");
        assertThat(law("bench", "--seconds", "soon")).isEqualTo(2);
        String draft = folder.resolve("draft.xlsx").toString();
        assertThat(run("", "publish", "--server", "http://127.0.0.1:9", "--reason", "why", draft))
                .isEqualTo(2);
        assertThat(err).contains("`" + draft + "` does not lie at", "`--as`");
        assertThat(run("", "publish", "--server", "http://127.0.0.1:9", "--reason", "why", workbook.toString()))
                .isEqualTo(3);
        assertThat(run("", "publish", workbook.toString())).isEqualTo(2);
        assertThat(err).contains("'--reason'");
        assertThat(run("", "publish", "--activate", "sha256:ab", "--reason", "why"))
                .isEqualTo(2);
        assertThat(err).contains("'--accept'");
        assertThat(run("", "publish", "--approve", "sha256:ab", "--activate", "sha256:ab"))
                .isEqualTo(2);
        assertThat(run("", "publish")).isEqualTo(2);
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + "-----\n";
    }

    private int law(String command, String... more) {
        Stream<String> folders = Stream.of(
                command,
                "--rules",
                folder.resolve("rules").toString(),
                "--tables",
                folder.resolve("decision-tables").toString());
        return run("", Stream.concat(folders, Stream.of(more)).toArray(String[]::new));
    }

    private int run(String in, String... args) {
        StringWriter told = new StringWriter();
        StringWriter complained = new StringWriter();
        int code = Interlock.run(
                args,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(told),
                new PrintWriter(complained),
                () -> Instant.parse("2026-11-20T10:00:00Z"));
        out = told.toString();
        err = complained.toString();
        return code;
    }
}
