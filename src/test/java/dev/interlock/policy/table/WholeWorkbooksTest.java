package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits, and what only a whole workbook shows. */
class WholeWorkbooksTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String HEADER =
            "== Impact\nOperation\tTarget\tLock reason\tDisk status\tCreated from\tOutcome\t"
                    + "Error code\tHTTP status\tBasis\tNote\tSource\n";

    @Test
    void tenThousandRowsAreReadSoon() {
        byte[] bytes = rows(10_000, "fails");
        SoundReading.of(FILE, bytes);

        // The processor's time of this thread: the machine may have other things to do.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Edition edition = SoundReading.of(FILE, bytes);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(edition.operations()).hasSize(10_000);
    }

    @Test
    void rowsBelowTheLimit() {
        String row = "StartInstance\tInstance\tsecurity\t\t\tfails\t\t\tprinted";
        assertThat(lines(good(HEADER + row + "\n".repeat(20_000 - 1) + row)))
                .containsExactly(
                        "Impact!20001:20001 table-too-many-rows: the sheet goes on below row 20000 -> at most 20000");
    }

    @Test
    void aHundredFindingsAndTheNumberOfTheOthers() {
        List<String> lines = lines(rows(250, "flails"));

        assertThat(lines).hasSize(100);
        assertThat(lines.get(0)).startsWith("Impact!F2 table-unknown-word: `flails`");
        assertThat(lines.get(98)).startsWith("Impact!F100 table-unknown-word");
        assertThat(lines.get(99))
                .isEqualTo("workbook table-more-findings: there are 151 more findings, 250 in all -> mend these first");
    }

    @Test
    void aLongText() {
        String row = "StartInstance\tInstance\tsecurity\t\t\tfails\t\t\tprinted\t" + "x".repeat(2001);
        assertThat(lines(good(HEADER + row)))
                .containsExactly("Impact!J2 table-text-too-long: the text has 2001 characters -> at most 2000");
    }

    @Test
    void aHiddenSheet() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            assertThat(lines(WorkbookText.bytes(workbook)))
                    .containsExactly("Defaults table-hidden-sheet: sheet `Defaults` is hidden -> show it or delete it");
        }
    }

    @Test
    void aSheetThatIsThereTwice() {
        ArchiveText twice = ArchiveText.ofGood()
                .changed("xl/workbook.xml", xml -> xml.replace("name=\"Defaults\"", "name=\"Impact\""));
        assertThat(lines(twice.bytes()))
                .containsExactly(
                        "workbook table-missing-sheet: the sheet `Defaults` is missing -> add it, with its header in row 1",
                        "Impact table-duplicate-sheet: the sheet is there twice -> delete one");
    }

    @Test
    void rowsThatAreOnlyStyledDoNotCount() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            var style = workbook.createCellStyle();
            style.setWrapText(true);
            for (int row = 30; row < 2000; row++) {
                workbook.getSheet("Impact").createRow(row).createCell(20).setCellStyle(style);
            }
            SoundReading.of(FILE, WorkbookText.bytes(workbook));
        }
    }

    @Test
    void truthValuesAsLibreOfficeStoresThem() throws IOException {
        String file = "decision-tables/snapshot-lock/2026-01-28.xlsx";
        byte[] bytes =
                WorkbookText.resource("good/snapshot-lock-2026-01-28.txt").bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Cell dryRun = workbook.getSheet("Cases").getRow(1).getCell(6);
            dryRun.setCellFormula("FALSE()");
            assertThat(SoundReading.of(file, WorkbookText.bytes(workbook)))
                    .isEqualTo(SoundReading.ofGood("snapshot-lock", "2026-01-28"));
            dryRun.setCellFormula("TRUE()");
            assertThat(WorkbookReader.read(file, WorkbookText.bytes(workbook)).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("table-formula");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision-tables/security-lock/2026-02-30.xlsx",
                "decision-tables/security-lock/latest.xlsx",
                "decision-tables/2026-06-20.xlsx",
                "decision-tables/../2026-06-20.xlsx",
                ""
            })
    void aPathThatIsNotOneOfAWorkbook(String file) {
        WorkbookReader.Reading reading = WorkbookReader.read(file, good(""));

        assertThat(reading.edition()).isNull();
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("table-file-name");
    }

    private static byte[] rows(int count, String outcome) {
        return good(HEADER
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "Operation" + i + "\tDisk\tsecurity\tIn_use\t\t" + outcome
                                + "\tInstanceLockedForSecurity\t403\tprinted\tnote " + i + "\tDocument Center, row "
                                + i)
                        .collect(Collectors.joining("\n")));
    }

    private static byte[] good(String sheets) {
        return WorkbookText.resource("good/security-lock-2026-06-20.txt")
                .with(WorkbookText.of(sheets))
                .bytes();
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(good("")));
    }

    private static List<String> lines(byte[] bytes) {
        return WorkbookReader.read(FILE, bytes).diagnostics().stream()
                .map(FaultsTest::line)
                .toList();
    }
}
