package dev.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook changed by hand decides by itself, and a bad one leaves in place what decided before. */
class HotReloadTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    private Catalog catalog;
    private FolderWatch watch;

    @BeforeEach
    void start() {
        ShippedBundle.copyTo(folder);
        BundleFolder bundle = new BundleFolder(folder.resolve("rules"), folder.resolve("decision-tables"));
        catalog = new Catalog(bundle, InstantSource.fixed(NOW), false, check -> {});
        watch = new FolderWatch(catalog);
        watch.start(Duration.ofMillis(50));
        await().atMost(Duration.ofSeconds(120)).until(() -> catalog.active() != null && catalog.lastCheck() != null);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void a_row_that_is_flipped_added_or_removed_changes_the_answer() throws Exception {
        assertThat(ask("StartInstance").outcome().word()).isEqualTo("fails");

        change(sheet -> row(sheet, "StartInstance").getCell(5).setCellValue("unaffected"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("StartInstance").outcome().word().equals("unaffected"));

        change(sheet -> {
            Row added = sheet.createRow(sheet.getLastRowNum() + 1);
            String[] cells = {"ShelveInstance", "Instance", "security", "", "", "fails", "InstanceLockedForSecurity"};
            for (int i = 0; i < cells.length; i++) {
                added.createCell(i).setCellValue(cells[i]);
            }
            added.createCell(7).setCellValue(403);
            added.createCell(8).setCellValue("inferred");
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("ShelveInstance").outcome().word().equals("fails"));

        change(sheet -> {
            int number = row(sheet, "RebootInstance").getRowNum();
            sheet.removeRow(sheet.getRow(number));
            sheet.shiftRows(number + 1, sheet.getLastRowNum(), -1);
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("RebootInstance").outcome().word().equals("unaffected"));
    }

    @Test
    void a_bad_workbook_is_reported_to_the_cell_and_nothing_is_lost() throws Exception {
        String revision = ask("StartInstance").policy().revision();

        change(sheet -> row(sheet, "StartInstance").getCell(5).setCellValue("flails"));
        // A look may fall into the middle of the save; the file as a whole is what counts.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> catalog.lastCheck().diagnostics().stream()
                        .anyMatch(fault -> fault.sheet() != null && fault.isError()));

        Diagnostic fault = catalog.lastCheck().diagnostics().get(0);
        assertThat(fault.file()).isEqualTo("decision-tables/security-lock/2026-06-20.xlsx");
        assertThat(fault.sheet()).isEqualTo("Impact");
        assertThat(fault.cell()).isEqualTo("F2");
        assertThat(ask("StartInstance").policy().revision()).isEqualTo(revision);

        change(sheet -> row(sheet, "StartInstance").getCell(5).setCellValue("fails"));
        await().atMost(Duration.ofSeconds(20)).until(() -> catalog.lastCheck().accepted());
    }

    @Test
    void a_folder_that_goes_away_or_a_file_cut_off_stops_nothing() throws Exception {
        Path workbook = folder.resolve("decision-tables/security-lock/2026-06-20.xlsx");
        byte[] whole = Files.readAllBytes(workbook);
        Files.write(workbook, java.util.Arrays.copyOf(whole, whole.length / 2));
        await().atMost(Duration.ofSeconds(20)).until(() -> !catalog.lastCheck().accepted());
        assertThat(ask("StartInstance").outcome().word()).isEqualTo("fails");

        Files.write(workbook, whole);
        await().atMost(Duration.ofSeconds(20)).until(() -> catalog.lastCheck().accepted());

        Files.move(folder.resolve("decision-tables"), folder.resolve("elsewhere"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !catalog.lastCheck().accepted());
        assertThat(ask("StartInstance").outcome().word()).isEqualTo("fails");
    }

    @Test
    void a_table_that_goes_away_and_comes_back_goes_on_deciding() throws Exception {
        String revision = ask("StartInstance").policy().revision();
        Path tables = folder.resolve("decision-tables/snapshot-lock");
        Files.move(tables, folder.resolve("elsewhere"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !catalog.lastCheck().accepted());
        assertThat(catalog.lastCheck().diagnostics()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("table-missing");
            assertThat(fault.file()).isEqualTo("decision-tables/snapshot-lock");
        });
        assertThat(ask("LockSnapshot").policy().editions()).containsKey("snapshot-lock");

        Files.move(folder.resolve("elsewhere"), tables);
        await().atMost(Duration.ofSeconds(20)).until(() -> catalog.lastCheck().accepted());
        assertThat(ask("LockSnapshot").policy().revision()).isEqualTo(revision);
    }

    @Test
    void a_rule_that_does_not_compile_is_reported_with_its_line() throws Exception {
        Path rule = folder.resolve("rules/security-lock/no-row-decides.drl");
        Files.writeString(
                rule,
                Files.readString(rule)
                        .replace("$situation : Situation( lock.known", "$situation : Situation( lok.known"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !catalog.lastCheck().accepted());

        assertThat(catalog.lastCheck().diagnostics()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("rule-unknown-name");
            assertThat(fault.file()).isEqualTo("rules/security-lock/no-row-decides.drl");
            assertThat(fault.cell()).isEqualTo("line 23");
            assertThat(fault.hint()).isEqualTo("Did you mean `lock`?");
        });
        assertThat(ask("StartInstance").outcome().word()).isEqualTo("fails");
    }

    @Test
    void a_rule_that_fails_on_a_case_is_reported_and_nothing_is_lost() throws Exception {
        String revision = ask("StartInstance").policy().revision();
        Path rule = folder.resolve("rules/security-lock/row-decides.drl");
        Files.writeString(rule, Files.readString(rule) + Replica.DIVIDES);
        await().atMost(Duration.ofSeconds(60)).until(() -> !catalog.lastCheck().accepted());

        assertThat(catalog.lastCheck().diagnostics()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("rule-failed");
            assertThat(fault.file()).isEqualTo("rules/security-lock/row-decides.drl");
            assertThat(fault.message()).startsWith("The rule `A rule that divides` failed on the case `");
        });
        assertThat(ask("StartInstance").policy().revision()).isEqualTo(revision);
    }

    private Decision ask(String operation) {
        try {
            String body = "{\"operation\":\"" + operation + "\",\"parameters\":{\"InstanceId\":\"i-1\"},\"facts\":"
                    + "{\"Instances\":[{\"InstanceId\":\"i-1\",\"OperationLocks\":{\"LockReason\":[{\"LockReason\":\"security\"}]}}]}}";
            Request request = (Request) RequestReader.read(new ObjectMapper().readTree(body));
            return catalog.active().decider().decide(request, NOW);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void change(Consumer<Sheet> change) throws IOException {
        Path file = folder.resolve("decision-tables/security-lock/2026-06-20.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook.getSheet("Impact"));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static Row row(Sheet sheet, String operation) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(operation)) {
                return row;
            }
        }
        throw new AssertionError(operation);
    }
}
