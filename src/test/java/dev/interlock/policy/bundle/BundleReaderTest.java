package dev.interlock.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.policy.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bundle is read whole or refused with a reason; nothing of it goes missing without a word. */
class BundleReaderTest {

    private static final String EDITION = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String LIFECYCLE = "decision-tables/snapshot-lock/2026-01-28.xlsx";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void ship() {
        files.putAll(ShippedBundle.files());
    }

    private List<String> faults() {
        BundleReader.Read read = BundleReader.read(files, null);
        assertThat(read.bundle()).isNull();
        return read.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(fault -> fault.code() + " " + fault.file() + (fault.cell() == null ? "" : " " + fault.cell()))
                .toList();
    }

    private void change(String file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get(file)))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            files.put(file, out.toByteArray());
        }
    }

    @Test
    void a_hundred_warnings_do_not_hide_the_error_that_refuses() throws IOException {
        change(EDITION, workbook -> {
            for (Row row : workbook.getSheet("Impact")) {
                if (row.getRowNum() > 0) {
                    row.createCell(5).setCellValue("unaffected");
                    row.createCell(6).setCellValue("SomeCode");
                    row.createCell(7).setCellValue(403);
                }
            }
            workbook.getSheet("Impact").getRow(86).createCell(5).setCellValue("flails");
        });
        assertThat(faults()).containsExactly("table-unknown-word " + EDITION + " F87");
    }

    @Test
    void a_condition_no_rule_finds_is_refused() throws IOException {
        change(
                LIFECYCLE,
                workbook -> workbook.getSheet("Checks").getRow(3).getCell(2).setCellValue("the moon is full"));
        assertThat(faults()).containsExactly("table-unknown-condition " + LIFECYCLE + " C4");
    }

    @Test
    void drl_that_the_manifest_does_not_list_is_not_compiled() {
        files.put("rules/security-lock/more.drl", "not even DRL".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).containsExactly("manifest-unlisted-file rules/security-lock/more.drl");
    }

    @Test
    void a_listed_file_that_is_missing_a_bad_path_and_an_unknown_field_are_told_together() {
        files.put(
                "rules/bundle.yaml",
                "name: x\nfile: []\nfiles: [rules/security-lock/none.drl, ../up.drl]\n"
                        .getBytes(StandardCharsets.UTF_8));
        files.keySet().removeIf(path -> path.endsWith(".drl"));
        assertThat(faults())
                .containsExactly(
                        "manifest-bad-path rules/bundle.yaml",
                        "manifest-missing-file rules/bundle.yaml",
                        "manifest-unknown-field rules/bundle.yaml");
    }

    @Test
    void a_manifest_that_is_missing_or_not_yaml_is_told() {
        files.put("rules/bundle.yaml", "name: [".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).containsExactly("manifest-unreadable rules/bundle.yaml line 1");
        files.put("rules/bundle.yaml", "name: x\nname: y\nfiles: []\n".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).as("a field twice").containsExactly("manifest-unreadable rules/bundle.yaml line 2");
        files.put("rules/bundle.yaml", "name: x\nfiles: []\n---\nname: y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).as("two documents").hasSize(1).first().asString().startsWith("manifest-unreadable");
        files.remove("rules/bundle.yaml");
        assertThat(faults()).containsExactly("manifest-missing rules/bundle.yaml");
    }

    @Test
    void a_workbook_of_another_kind_is_told_and_not_passed_over() {
        files.put("decision-tables/security-lock/2027-01-01.xls", new byte[] {1});
        assertThat(faults()).containsExactly("table-file-kind decision-tables/security-lock/2027-01-01.xls");
    }

    @Test
    void the_revision_tells_every_byte_and_nothing_else() {
        BundleReader.Read first = BundleReader.read(files, null);
        assertThat(BundleReader.read(new TreeMap<>(files), first.bundle()).revision())
                .isEqualTo(first.revision());
        files.computeIfPresent(
                "rules/bundle.yaml",
                (path, bytes) -> (new String(bytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(BundleReader.read(files, first.bundle()).revision()).isNotEqualTo(first.revision());
    }
}
