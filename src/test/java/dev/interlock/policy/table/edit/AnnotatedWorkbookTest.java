package dev.interlock.policy.table.edit;

import static dev.interlock.policy.table.edit.Opened.SECURITY;
import static dev.interlock.policy.table.edit.Opened.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedWorkbookTest {

    private static final String RED = "FF" + Mark.ERROR_COLOUR;
    private static final String YELLOW = "FF" + Mark.WARNING_COLOUR;

    private final byte[] good = Opened.shipped(SECURITY);

    @Test
    void everyFaultyCellHasAColourAndANote() throws IOException {
        byte[] faulty = Opened.changed(good, workbook -> {
            cell(workbook, "Impact!F3").setCellValue("fail");
            cell(workbook, "Impact!F5").setCellValue("unaffected");
            cell(workbook, "Impact!G5").setCellValue("InstanceLockedForSecurity");
        });
        try (XSSFWorkbook copy = annotated(faulty)) {
            assertThat(fill(copy, "Impact!F3")).isEqualTo(RED);
            assertThat(note(copy, "Impact!F3"))
                    .contains("error table-unknown-word: `fail` is not an outcome")
                    .contains("Hint: did you mean `fails`?");
            assertThat(fill(copy, "Impact!G5")).isEqualTo(YELLOW);
            assertThat(note(copy, "Impact!G5")).contains("warning table-contradiction");
            assertThat(fill(copy, "Impact!F2")).isNotIn(RED, YELLOW);
            assertThat(notes(copy, "Impact")).hasSize(14 + 2 + 1); // one on each header, and H5
        }
    }

    @Test
    void findingsOnOneCellAreJoinedAndTheAuthorsNoteStays() throws IOException {
        List<Diagnostic> findings = List.of(
                Diagnostic.error("one", SECURITY, "Impact", "A1", "first", null),
                Diagnostic.warning("two", SECURITY, "Impact", "1:1", "second", "mend"));
        try (XSSFWorkbook copy = Opened.open(Opened.bytes(AnnotatedWorkbook.of(good, findings)))) {
            assertThat(note(copy, "Impact!A1"))
                    .startsWith("The API operation, spelled as the publisher spells it.")
                    .endsWith("-- Interlock --\nerror one: first\nwarning two: second\nHint: mend");
            assertThat(fill(copy, "Impact!A1")).isEqualTo(RED);
        }
    }

    @Test
    void placesThatAreNotOneCell() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        for (String at : List.of("12:12", "C36:J36", "H:H", "B400", "line 7", "ZZZ1", ":", "A99999999999")) {
            findings.add(Diagnostic.error("code", SECURITY, "Impact", at, "at " + at, null));
        }
        findings.add(Diagnostic.error("code", SECURITY, "Nowhere", "A1", "no such sheet", null));
        try (XSSFWorkbook copy = Opened.open(Opened.bytes(AnnotatedWorkbook.of(good, findings)))) {
            for (String address : List.of("Impact!A12", "Impact!C36", "Impact!H1", "Impact!B400")) {
                assertThat(fill(copy, address)).as(address).isEqualTo(RED);
            }
            assertThat(copy.getSheet("Findings").getHyperlinkList()).hasSize(4);
            assertThat(listed(copy)).hasSize(findings.size());
        }
    }

    @Test
    void theFirstSheetListsAllWithTheirCountAndAWayToEach() throws IOException {
        byte[] faulty = Opened.changed(good, workbook -> {
            cell(workbook, "Impact!F3").setCellValue("fail");
            workbook.createSheet("Draft");
        });
        try (XSSFWorkbook copy = annotated(faulty)) {
            XSSFSheet first = copy.getSheetAt(0);
            assertThat(first.getSheetName()).isEqualTo("Findings");
            assertThat(cell(copy, "Findings!A1").getStringCellValue()).isEqualTo("1 error, 1 warning");
            assertThat(listed(copy))
                    .containsExactly(
                            "Draft null the sheet is empty and none of this workbook",
                            "Impact F3 `fail` is not an outcome");
            assertThat(first.getHyperlinkList().get(0).getAddress()).isEqualTo("'Impact'!F3");
            assertThat(copy.getActiveSheetIndex()).isZero();
            assertThat(copy.getSheet("Impact").isSelected()).isFalse();
            assertThat(copy.getSheet("Impact").getRepeatingRows().formatAsString())
                    .isEqualTo("1:1");
        }
    }

    @Test
    void mendedItIsReadAsIfNothingHadBeen() {
        byte[] faulty =
                Opened.changed(good, workbook -> cell(workbook, "Impact!F3").setCellValue("fail"));
        byte[] copy = Opened.bytes(AnnotatedWorkbook.of(faulty, Opened.findings(SECURITY, faulty)));
        assertThat(Opened.findings(SECURITY, copy)).isEqualTo(Opened.findings(SECURITY, faulty));

        byte[] mended =
                Opened.changed(copy, workbook -> cell(workbook, "Impact!F3").setCellValue("unaffected"));
        assertThat(Opened.law(SECURITY, mended)).isEqualTo(Opened.law(SECURITY, good));
    }

    @Test
    void annotatedAgainItHasOnlyTheNewMarks() throws IOException {
        byte[] faulty = Opened.changed(good, workbook -> {
            cell(workbook, "Impact!F3").setCellValue("fail");
            cell(workbook, "Impact!A1").setCellValue("Operations");
        });
        byte[] copy = Opened.bytes(AnnotatedWorkbook.of(faulty, Opened.findings(SECURITY, faulty)));
        byte[] half =
                Opened.changed(copy, workbook -> cell(workbook, "Impact!A1").setCellValue("Operation"));
        try (XSSFWorkbook again = annotated(half)) {
            assertThat(note(again, "Impact!A1")).endsWith("rows keep the publisher's order.");
            assertThat(fill(again, "Impact!A1")).isEqualTo(fill(again, "Impact!B1"));
            assertThat(note(again, "Impact!F3")).containsOnlyOnce(Mark.BEGIN);
            assertThat(fill(again, "Impact!F3")).isEqualTo(RED);
            assertThat(again.getNumberOfSheets()).isEqualTo(5);
            assertThat(listed(again)).hasSize(1);
        }
    }

    @Test
    void whatIsHiddenOrComputedStaysSo() throws IOException {
        byte[] faulty = Opened.changed(good, workbook -> {
            cell(workbook, "Impact!F3").setBlank();
            cell(workbook, "Impact!F3").setCellFormula("\"fa\"&\"ils\"");
            workbook.getSheet("Impact").getRow(2).setZeroHeight(true);
        });
        try (XSSFWorkbook copy = annotated(faulty)) {
            assertThat(cell(copy, "Impact!F3").getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cell(copy, "Impact!F3").getCellFormula()).isEqualTo("\"fa\"&\"ils\"");
            assertThat(copy.getSheet("Impact").getRow(2).getZeroHeight()).isTrue();
            assertThat(fill(copy, "Impact!F3")).isEqualTo(RED);
            assertThat(listed(copy)).anyMatch(line -> line.endsWith("(The cell is hidden.)"));
        }
    }

    @Test
    void atMostAHundredCellsAreMarked() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        for (int row = 1; row <= 150; row++) {
            findings.add(Diagnostic.error("code", SECURITY, "Impact", "Z" + row, "wrong", null));
        }
        try (XSSFWorkbook copy = Opened.open(Opened.bytes(AnnotatedWorkbook.of(good, findings)))) {
            assertThat(notes(copy, "Impact")).hasSize(14 + AnnotatedWorkbook.MOST_CELLS);
            assertThat(listed(copy)).hasSize(150);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "<html>", "PK\u0003\u0004 and no more"})
    void bytesThatDoNotPassTheGateAreNotOpened(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Edited edited = AnnotatedWorkbook.of(bytes, Opened.findings(SECURITY, bytes));
        assertThat(Opened.refusal(edited)).isEqualTo(Opened.findings(SECURITY, bytes));
    }

    @Test
    void whatTheGateRefusesIsNotOpenedHoweverSmallOrHeavyItIs() throws IOException {
        byte[] empty = HonestZip.with("xl/workbook.xml", "<workbook/>");
        byte[] heavy = HonestZip.with("xl/heavy.xml", "<a>" + "<b/>".repeat(Spreadsheet.HEAVIEST) + "</a>");
        assertThat(Spreadsheet.weight(heavy)).isGreaterThan(Spreadsheet.HEAVIEST);
        for (byte[] bytes : List.of(empty, heavy)) {
            assertThat(AnnotatedWorkbook.of(bytes, List.of())).isInstanceOf(Edited.Refused.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            xl/sharedStrings.xml      | </sst>         | <si/>                                                    | 61000
            xl/styles.xml             | </cellXfs>     | <xf/>                                                    | 21000
            xl/worksheets/sheet1.xml  | </sheetData>   | <c><v>1</v></c>                                          | 170000
            xl/comments/comment1.xml  | </commentList> | <comment ref="Z1"><text><t>-- Interlock --</t></text></comment> | 1100
            """)
    void of_what_is_too_heavy_there_is_only_the_list(String part, String word, String element, int times)
            throws IOException {
        StringBuilder more = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            more.append(element.replace("Z1", "Z" + i));
        }
        byte[] heavy = HonestZip.changed(good, part, word, more + word);
        List<Diagnostic> findings = List.of(Diagnostic.error("code", SECURITY, "Impact", "F3", "wrong", null));

        try (XSSFWorkbook copy = Opened.open(Opened.bytes(AnnotatedWorkbook.of(heavy, findings)))) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(1);
            assertThat(listed(copy)).containsExactly("Impact F3 wrong");
        }
    }

    private static XSSFWorkbook annotated(byte[] faulty) throws IOException {
        List<Diagnostic> findings = Opened.findings(SECURITY, faulty);
        assertThat(findings).isNotEmpty();
        return Opened.open(Opened.bytes(AnnotatedWorkbook.of(faulty, findings)));
    }

    private static String fill(XSSFWorkbook workbook, String address) {
        var colour = cell(workbook, address).getCellStyle().getFillForegroundColorColor();
        return colour == null ? "none" : colour.getARGBHex();
    }

    private static String note(XSSFWorkbook workbook, String address) {
        XSSFComment note = cell(workbook, address).getCellComment();
        return note == null ? "" : note.getString().getString();
    }

    private static List<CellAddress> notes(XSSFWorkbook workbook, String sheet) {
        return List.copyOf(workbook.getSheet(sheet).getCellComments().keySet());
    }

    /** Sheet, cell and message of each line of the list. */
    private static List<String> listed(XSSFWorkbook workbook) {
        List<String> lines = new ArrayList<>();
        XSSFSheet sheet = workbook.getSheet("Findings");
        for (int row = FindingsSheet.HEADER + 1; row <= sheet.getLastRowNum(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= 3; column++) {
                String text = Cells.of(sheet, new CellAddress(row, column)).getStringCellValue();
                cells.add(text.isEmpty() ? "null" : text);
            }
            lines.add(String.join(" ", cells));
        }
        return lines;
    }
}
