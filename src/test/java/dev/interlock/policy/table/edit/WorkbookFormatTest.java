package dev.interlock.policy.table.edit;

import static dev.interlock.policy.table.edit.Opened.SECURITY;
import static dev.interlock.policy.table.edit.Opened.SNAPSHOT;
import static dev.interlock.policy.table.edit.Opened.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.WorkbookGate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision-tables/security-lock/2018-11-20.xlsx",
                "decision-tables/security-lock/2020-12-07.xlsx",
                SECURITY,
                SNAPSHOT
            })
    void theLawOfTheShippedWorkbooksStays(String file) {
        byte[] once = Opened.bytes(WorkbookFormat.of(file, Opened.shipped(file)));
        Edition before = Opened.law(file, Opened.shipped(file));
        Edition after = Opened.law(file, once);

        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.about()).isEqualTo(before.about());
        assertThat(WorkbookGate.check(file, once)).isEmpty();
        assertThat(Opened.bytes(WorkbookFormat.of(file, once)))
                .as("tidied twice")
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"1, " + SECURITY, "2, " + SNAPSHOT, "3, " + SECURITY, "4, " + SECURITY})
    void theLawStaysWhateverElseIsDoneToAWorkbook(long seed, String file) {
        byte[] messy = new MessyWorkbook(seed).of(Opened.shipped(file));
        byte[] once = Opened.bytes(WorkbookFormat.of(file, messy));

        assertThat(WorkbookFormat.sameLaw(Opened.law(file, messy), Opened.law(file, once)))
                .isTrue();
        assertThat(Opened.bytes(WorkbookFormat.of(file, once)))
                .as("tidied twice")
                .isEqualTo(once);
    }

    @Test
    void twoWorkbooksThatSayTheSameComeOutTheSame() {
        byte[] coloured = Opened.changed(Opened.shipped(SECURITY), workbook -> {
            workbook.getSheet("Impact").setColumnWidth(0, 3 * 256);
            workbook.getSheet("Impact").createRow(500).createCell(40).setCellStyle(workbook.createCellStyle());
            workbook.setSheetOrder("About", 0);
            cell(workbook, "Impact!C2").setCellValue("Security");
            workbook.getProperties().getCoreProperties().setCreator("somebody");
        });
        assertThat(Opened.bytes(WorkbookFormat.of(SECURITY, coloured)))
                .isEqualTo(Opened.bytes(WorkbookFormat.of(SECURITY, Opened.shipped(SECURITY))));
    }

    @Test
    void anotherLawIsAnotherWorkbook() {
        byte[] other = Opened.changed(
                Opened.shipped(SECURITY),
                workbook -> cell(workbook, "Impact!J2").setCellValue("another note"));
        assertThat(Opened.bytes(WorkbookFormat.of(SECURITY, other)))
                .isNotEqualTo(Opened.bytes(WorkbookFormat.of(SECURITY, Opened.shipped(SECURITY))));
        assertThat(WorkbookFormat.sameLaw(Opened.law(SECURITY, other), Opened.law(SECURITY, Opened.shipped(SECURITY))))
                .isFalse();
    }

    @Test
    void headerDropDownsAndNotes() throws IOException {
        byte[] bare = Opened.changed(Opened.shipped(SECURITY), workbook -> {
            for (String sheet : List.of("Impact", "Cases")) {
                workbook.getSheet(sheet).getCTWorksheet().unsetDataValidations();
                List.copyOf(workbook.getSheet(sheet).getCellComments().keySet())
                        .forEach(at -> CellNotes.remove(workbook.getSheet(sheet), at));
                workbook.getSheet(sheet).createFreezePane(0, 0);
            }
            workbook.setSheetOrder("About", 0);
        });
        try (XSSFWorkbook tidy = Opened.open(Opened.bytes(WorkbookFormat.of(SECURITY, bare)))) {
            assertThat(tidy.getSheetAt(0).getSheetName()).isEqualTo("Impact");
            assertThat(tidy.getSheetAt(3).getSheetName()).isEqualTo("About");
            assertThat(tidy.getSheet("Impact").getPaneInformation().isFreezePane())
                    .isTrue();
            assertThat(note(tidy, "Impact!D1"))
                    .isEqualTo("Condition: the status of the disk the call acts on. Empty means any.");
            assertThat(note(tidy, "Cases!C1")).isEqualTo("Request parameter InstanceId. Empty means not given.");
            assertThat(tidy.getSheet("Impact").getDataValidations())
                    .extracting(each -> each.getValidationConstraint().getFormula1())
                    .contains(
                            "\"unaffected,fails,accepted-not-executed,undocumented\"",
                            "\"printed,derived,inferred\"",
                            "100");
        }
    }

    @Test
    void notesLinksAndDropDownsOfTheAuthorStay() throws IOException {
        byte[] own = Opened.changed(Opened.shipped(SNAPSHOT), workbook -> {
            CellNotes.put(
                    workbook.getSheet("Checks"),
                    cell(workbook, "Checks!C3").getAddress(),
                    new XSSFRichTextString("ask Li"),
                    "somebody");
            var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("https://example.com/?a=1&b=2");
            cell(workbook, "Checks!J3").setHyperlink(link);
        });
        try (XSSFWorkbook tidy = Opened.open(Opened.bytes(WorkbookFormat.of(SNAPSHOT, own)))) {
            assertThat(note(tidy, "Checks!C3")).isEqualTo("ask Li");
            assertThat(cell(tidy, "Checks!C3").getCellComment().getAuthor()).isEmpty();
            assertThat(cell(tidy, "Checks!J3").getHyperlink().getAddress()).isEqualTo("https://example.com/?a=1&b=2");
            assertThat(tidy.getSheet("Checks").getDataValidations().stream()
                            .filter(each ->
                                    each.getRegions().getCellRangeAddress(0).getFirstColumn() == 2))
                    .extracting(XSSFDataValidation::getValidationConstraint)
                    .extracting(constraint -> constraint.getFormula1())
                    .containsExactly("About!$B$8:$B$21");
        }
    }

    @Test
    void marksOfAnAnnotatedCopyAreWipedOff() {
        byte[] good = Opened.shipped(SECURITY);
        List<Diagnostic> findings = List.of(Diagnostic.warning("code", SECURITY, "Impact", "F3", "look", null));
        byte[] copy = Opened.bytes(AnnotatedWorkbook.of(good, findings));
        assertThat(Opened.bytes(WorkbookFormat.of(SECURITY, copy)))
                .isEqualTo(Opened.bytes(WorkbookFormat.of(SECURITY, good)));
    }

    @Test
    void nothingTellsWhenOrByWhomItWasWritten() throws IOException {
        byte[] tidy = Opened.bytes(WorkbookFormat.of(SECURITY, Opened.shipped(SECURITY)));
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(tidy))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("<author>Platform policy", "Apache POI", "<dc:creator");
            }
        }
        assertThat(parts).contains("docProps/core.xml").doesNotContain("xl/calcChain.xml");
    }

    @Test
    void aFaultyWorkbookIsNotTidied() {
        byte[] faulty = Opened.changed(
                Opened.shipped(SECURITY),
                workbook -> cell(workbook, "Impact!F3").setCellValue("fail"));
        assertThat(Opened.refusal(WorkbookFormat.of(SECURITY, faulty))).isEqualTo(Opened.findings(SECURITY, faulty));
    }

    private static String note(XSSFWorkbook workbook, String address) {
        XSSFComment note = cell(workbook, address).getCellComment();
        return note == null ? "" : note.getString().getString();
    }
}
