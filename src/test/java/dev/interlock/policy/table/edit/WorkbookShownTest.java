package dev.interlock.policy.table.edit;

import static dev.interlock.policy.table.edit.Opened.SECURITY;
import static dev.interlock.policy.table.edit.Opened.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookShownTest {

    private final byte[] good = Opened.shipped(SECURITY);

    @Test
    void aRowIsItsValuesUnderTheirHeaders() {
        assertThat(WorkbookShown.of(good))
                .startsWith("""
                        == Impact

                        Operation: StartInstance
                          Target: Instance
                          Lock reason: security
                          Outcome: fails
                          Error code: InstanceLockedForSecurity
                          HTTP status: 403
                          Basis: printed
                        """)
                .contains("\n\n== Defaults\n\nLock reason: security\n  Outcome: unaffected\n")
                .contains("\nField: Governing from\n  Value: 2026-06-20\n")
                .endsWith("\n");
        assertThat(WorkbookShown.of(good, true)).contains("\n[2] Operation: StartInstance\n");
    }

    @Test
    void oneMoreRowIsItsOwnLinesAndNothingElse() {
        byte[] more = Opened.changed(good, workbook -> {
            var impact = workbook.getSheet("Impact");
            impact.shiftRows(10, impact.getLastRowNum(), 1);
            cell(workbook, "Impact!A11").setCellValue("NewOperation");
            cell(workbook, "Impact!F11").setCellValue("fails");
        });
        List<String> added = new ArrayList<>(WorkbookShown.of(more).lines().toList());
        WorkbookShown.of(good).lines().forEach(added::remove);
        assertThat(added).containsExactly("Operation: NewOperation", "  Outcome: fails", "");
    }

    @Test
    void howAWorkbookLooksIsNotShown() {
        byte[] tidy = Opened.bytes(WorkbookFormat.of(SECURITY, good));
        assertThat(WorkbookShown.of(tidy)).isEqualTo(WorkbookShown.of(good));
    }

    @Test
    void whatLooksLikeSomethingElseOrCannotBeSeenIsToldApart() {
        byte[] odd = Opened.changed(good, workbook -> {
            cell(workbook, "Impact!H2").setCellValue("403");
            cell(workbook, "Impact!C2").setCellValue("security\u00a0");
            cell(workbook, "Impact!J2").setCellValue("one\ntwo");
            cell(workbook, "Impact!F3").setBlank();
            cell(workbook, "Impact!F3").setCellFormula("1+1");
            cell(workbook, "Impact!Z3").setCellValue("outside");
        });
        assertThat(WorkbookShown.of(odd))
                .contains("  HTTP status: \"403\"\n")
                .contains("  Lock reason: security<no-break space U+00A0>\n")
                .contains("  Note: one\n    two\n")
                .contains("  Outcome: ?\n")
                .contains("  Z: outside\n")
                .contains("!! What cannot be read\n\n")
                .contains("\nImpact F3 table-formula: the cell holds the formula `=1+1`\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "<html>", "no workbook"})
    void anyBytesHaveAText(String text) {
        assertThat(WorkbookShown.of(text.getBytes(StandardCharsets.UTF_8)))
                .startsWith("!! What cannot be read\n\ntable-not-a-workbook: ");
    }

    @Test
    void aFileThatIsCutOffHasAText() {
        for (int length = 0; length < good.length; length += 977) {
            assertThat(WorkbookShown.of(java.util.Arrays.copyOf(good, length))).startsWith("!! ");
        }
    }
}
