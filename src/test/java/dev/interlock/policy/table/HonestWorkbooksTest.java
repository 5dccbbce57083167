package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.container.PartXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sheets as other programs write them, and as authors leave them: read to the same rows. */
class HonestWorkbooksTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final ArchiveText SHIPPED = ArchiveText.ofShipped(FILE);
    private static final Edition EDITION = SoundReading.of(FILE, SHIPPED.bytes());

    /** What is done to the XML of the first sheet, by what a person would call it. */
    static Stream<Arguments> sheets() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("texts of their own", HonestWorkbooksTest::inline);
        ways.put(
                "texts in runs",
                xml -> inline(xml)
                        .replaceAll(
                                "<is><t xml:space=\"preserve\">(.)([^<]+)</t></is>",
                                "<is><r><t>$1</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t xml:space=\"preserve\">$2</t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh><phoneticPr fontId=\"1\"/></is>"));
        ways.put(
                "texts as results without a formula",
                xml -> inline(xml)
                        .replaceAll(
                                "t=\"inlineStr\"><is><t xml:space=\"preserve\">([^<]*)</t></is>",
                                "t=\"str\"><v>$1</v>"));
        ways.put("empty texts of their own", xml -> xml.replace("t=\"n\"></c>", "t=\"inlineStr\"></c>"));
        ways.put("empty texts that are shared", xml -> xml.replace("t=\"n\"></c>", "t=\"s\"></c>"));
        ways.put(
                "a prefix before every name",
                xml -> xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace(" xmlns=", " xmlns:x="));
        ways.put("numbers with an exponent", xml -> xml.replace("<v>403</v>", "<v>4.03E2</v>"));
        ways.put("numbers with a point", xml -> xml.replace("<v>403</v>", "<v>403.0</v>"));
        ways.put("numbers of a named kind", xml -> xml.replaceAll("(<c r=\"H[0-9]+\" s=\"[0-9]+\")>", "$1 t=\"n\">"));
        ways.put(
                "comments and line breaks between elements",
                xml -> xml.replace("<row ", "\n<!-- a row -->\n<row ").replace("<c ", "\n  <c "));
        ways.put(
                "spans and heights",
                xml -> xml.replaceAll(
                        "<row r=\"([0-9]+)\"[^>]*>",
                        "<row spans=\"1:14\" ht=\"15.75\" customHeight=\"1\" collapsed=\"0\" r=\"$1\">"));
        ways.put("thousands of empty styled cells", xml -> xml.replace("</sheetData>", styled() + "</sheetData>"));
        ways.put(
                "columns hidden beyond the table",
                xml -> xml.replace(
                        "</cols>",
                        "<col min=\"15\" max=\"16384\" width=\"0\" hidden=\"1\" customWidth=\"1\"/></cols>"));
        ways.put(
                "rows hidden below the table",
                xml -> xml.replaceFirst("<sheetFormatPr ", "<sheetFormatPr zeroHeight=\"1\" ")
                        .replace("</sheetData>", "<row r=\"2000\" hidden=\"1\"/></sheetData>"));
        ways.put(
                "merged cells below the table",
                xml -> xml.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A100:C100\"/></mergeCells>"));
        ways.put(
                "an extension at the end",
                xml -> xml.replace(
                        "</worksheet>",
                        "<extLst><ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings "
                                + "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:cfRule><xm:f xmlns:xm=\"urn:xm\">A1</xm:f></x14:cfRule></x14:conditionalFormattings></ext></extLst></worksheet>"));
        ways.put(
                "attributes of newer programs",
                xml -> xml.replaceAll(
                        "<row ",
                        "<row xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" x14ac:dyDescent=\"0.25\" "));
        return ways.entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void sheetsWrittenInOtherWays(String name, UnaryOperator<String> way) {
        ArchiveText archive = ArchiveText.ofShipped(FILE);
        archive.with(SHEET, way.apply(archive.text(SHEET)));

        assertThat(SoundReading.of(FILE, archive.bytes())).isEqualTo(EDITION);
    }

    /** What programs put beside the sheets. */
    static Stream<Arguments> archives() {
        Map<String, UnaryOperator<ArchiveText>> ways = new LinkedHashMap<>();
        ways.put(
                "without properties",
                a -> a.without("docProps/app.xml")
                        .without("docProps/core.xml")
                        .changed("_rels/.rels", xml -> xml.replaceAll("<Relationship [^>]*docProps[^>]*>", ""))
                        .changed("[Content_Types].xml", xml -> xml.replaceAll("<Override [^>]*docProps[^>]*>", "")));
        ways.put(
                "without a theme",
                a -> a.without("xl/theme/theme1.xml")
                        .changed(
                                "xl/_rels/workbook.xml.rels",
                                xml -> xml.replaceAll("<Relationship [^>]*theme1[^>]*>", "")));
        ways.put(
                "printer settings",
                a -> part(a, "xl/printerSettings/printerSettings1.bin", OFFICE + "printerSettings", "printerSettings"));
        ways.put("a formatted table", a -> part(a, "xl/tables/table1.xml", OFFICE + "table+xml", "table"));
        ways.put(
                "threaded comments",
                a -> part(
                        a,
                        "xl/threadedComments/threadedComment1.xml",
                        "application/vnd.ms-excel.threadedcomments+xml",
                        "threadedComment"));
        ways.put("a picture", a -> part(a, "xl/media/logo.png", "image/png", "image"));
        ways.put("a list of what to compute", a -> part(a, "xl/calcChain.xml", OFFICE + "calcChain+xml", "calcChain"));
        ways.put(
                "custom data of a document library",
                a -> part(a, "customXml/item1.xml", "application/xml", "customXml"));
        ways.put(
                "a sensitivity label",
                a -> part(
                        a,
                        "docMetadata/LabelInfo.xml",
                        "application/vnd.ms-office.classificationlabels+xml",
                        "classificationlabels"));
        ways.put(
                "what Google Sheets keeps for itself",
                a -> part(a, "xl/metadata", "application/binary", "workbookmetadata")
                        .with("xl/metadata", "\u0001\u0000<metadata\u0002")
                        .changed(
                                RELATIONS,
                                xml -> xml.replace(
                                        TYPE + "workbookmetadata",
                                        "http://customschemas.google.com/relationships/workbookmetadata"))
                        .changed(
                                "xl/workbook.xml",
                                xml -> xml.replace(
                                        "</workbook>",
                                        "<extLst><ext uri=\"GoogleSheetsCustomDataVersion2\"><go:sheetsCustomData "
                                                + "xmlns:go=\"http://customooxmlschemas.google.com/\" xmlns:r=\""
                                                + PartXml.RELATION_ID
                                                + "\" r:id=\"z\" roundtripDataChecksum=\"abc=\"/></ext></extLst></workbook>")));
        ways.put("metadata of sheets", a -> part(a, "xl/metadata.xml", OFFICE + "sheetMetadata+xml", "sheetMetadata"));
        ways.put(
                "a link to the web",
                a -> a.changed(
                        RELATIONS,
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"w\" Type=\"" + TYPE
                                        + "hyperlink\" Target=\"https://example.org/a?b=c\" TargetMode=\"External\"/></Relationships>")));
        ways.put(
                "a link to a file beside",
                a -> a.changed(
                        RELATIONS,
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"w\" Type=\"" + TYPE
                                        + "hyperlink\" Target=\"../sources/001.md\" TargetMode=\"External\"/></Relationships>")));
        ways.put("relative names", a -> a.changed("xl/_rels/workbook.xml.rels", xml -> xml.replace("\"/xl/", "\"")));
        ways.put(
                "dotted names",
                a -> a.changed("xl/_rels/workbook.xml.rels", xml -> xml.replace("\"/xl/", "\"./../xl/")));
        ways.put(
                "kinds by name only",
                a -> a.changed("[Content_Types].xml", xml -> xml.replace("Extension=\"xml\"", "Extension=\"XML\"")));
        ways.put(
                "days counted from 1904",
                a -> a.changed(
                        "xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr", "<workbookPr date1904=\"1\"")));
        ways.put(
                "a path that Excel leaves",
                a -> a.changed(
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst(
                                "<workbookPr",
                                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x15\">"
                                        + "<x15ac:absPath xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\" url=\"C:\\\\law\\\\\"/></mc:Choice></mc:AlternateContent><workbookPr")));
        ways.put(
                "names of ranges",
                a -> a.changed(
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst(
                                "</workbook>",
                                "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'it''s 5'!A1:B9</definedName>"
                                        + "<definedName name=\"Words\">Table1[[#All],[Outcome]]</definedName>"
                                        + "<definedName name=\"gone\">#REF!</definedName></definedNames></workbook>")));
        ways.put("a byte order mark before the sheet", a -> a.with(SHEET, "\uFEFF" + a.text(SHEET)));
        ways.put("sheets under other names", a -> {
            a.with("xl/worksheets/impact.xml", a.text(SHEET)).without(SHEET);
            a.changed(
                    "[Content_Types].xml",
                    xml -> xml.replace("/xl/worksheets/sheet1.xml", "/xl/worksheets/impact.xml"));
            a.without(RELATIONS);
            return a.changed("xl/_rels/workbook.xml.rels", xml -> xml.replace("sheet1.xml", "impact.xml"));
        });
        return ways.entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void whatProgramsPutBesideTheSheets(String name, UnaryOperator<ArchiveText> way) {
        assertThat(SoundReading.of(FILE, way.apply(ArchiveText.ofShipped(FILE)).bytes()))
                .isEqualTo(EDITION);
    }

    /** How archives are written. */
    @Test
    void archivesWrittenInOtherWays() {
        assertThat(raw(zip -> zip.entries.forEach(RawZip.Entry::stored))).isEqualTo(EDITION);
        for (boolean signature : new boolean[] {true, false}) {
            for (boolean wide : new boolean[] {true, false}) {
                assertThat(raw(zip -> zip.entries.forEach(e -> e.streamed(signature, wide))))
                        .isEqualTo(EDITION);
            }
        }
        assertThat(raw(zip -> zip.add("xl/", new byte[0]).stored())).isEqualTo(EDITION);
        assertThat(raw(zip -> java.util.Collections.reverse(zip.entries))).isEqualTo(EDITION);
        assertThat(raw(zip -> zip.entries.forEach(e -> {
                    e.flags |= 1 << 11 | 6;
                    e.localFlags |= 1 << 11 | 6;
                })))
                .isEqualTo(EDITION);
    }

    @Test
    void asPoiWritesThem() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SHIPPED.bytes()))) {
            assertThat(SoundReading.of(FILE, WorkbookText.bytes(workbook))).isEqualTo(EDITION);
        }
    }

    @Test
    void asPoiStreamsThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(50)) {
            for (Sheet sheet : EDITION.sheets()) {
                var written = workbook.createSheet(sheet.name());
                cells(sheet, (row, column, value) -> {
                    var line = written.getRow(row) == null ? written.createRow(row) : written.getRow(row);
                    var cell = line.createCell(column);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value instanceof Boolean truth) {
                        cell.setCellValue(truth);
                    } else {
                        cell.setCellValue(value.toString());
                    }
                });
            }
            workbook.write(out);
        }
        assertThat(SoundReading.of(FILE, out.toByteArray())).isEqualTo(EDITION);
    }

    @Test
    void asFastexcelWritesThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "law", "1.0")) {
            for (Sheet sheet : EDITION.sheets()) {
                Worksheet written = workbook.newWorksheet(sheet.name());
                cells(sheet, (row, column, value) -> {
                    if (value instanceof Number number) {
                        written.value(row, column, number);
                    } else if (value instanceof Boolean truth) {
                        written.value(row, column, truth);
                    } else {
                        written.value(row, column, value.toString());
                    }
                });
            }
        }
        assertThat(SoundReading.of(FILE, out.toByteArray())).isEqualTo(EDITION);
    }

    /** The shipped workbooks, opened and saved by LibreOffice 7.4. */
    @ParameterizedTest
    @MethodSource("dev.interlock.policy.table.ShippedWorkbooksTest#workbooks")
    void asLibreOfficeWritesThem(Path workbook) throws IOException {
        Path saved = Path.of(
                "src/test/resources/tables/libreoffice", workbook.subpath(1, 3).toString());

        assertThat(SoundReading.of(workbook.toString(), Files.readAllBytes(saved)))
                .isEqualTo(SoundReading.of(workbook.toString(), Files.readAllBytes(workbook)));
    }

    @Test
    void anEmptySheetBesideIsOnlyWarnedOf() {
        ArchiveText archive = ArchiveText.ofShipped(FILE);
        archive.with("xl/worksheets/sheet5.xml", "<worksheet xmlns=\"" + PartXml.MAIN + "\"><sheetData/></worksheet>");
        archive.changed(
                "xl/workbook.xml",
                xml -> xml.replace(
                        "</sheets>",
                        "<sheet xmlns:r=\"" + PartXml.RELATION_ID
                                + "\" name=\"Sheet2\" sheetId=\"9\" r:id=\"n\"/></sheets>"));
        archive.changed(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"n\" Type=\"" + TYPE
                                + "worksheet\" Target=\"worksheets/sheet5.xml\"/></Relationships>"));

        WorkbookReader.Reading reading = WorkbookReader.read(FILE, archive.bytes());

        assertThat(reading.edition()).isEqualTo(EDITION);
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("table-empty-sheet");
    }

    private interface Cell {
        void at(int row, int column, Object value);
    }

    private static void cells(Sheet sheet, Cell cell) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            cell.at(0, column, sheet.columns().get(column));
        }
        for (Sheet.Row row : sheet.rows()) {
            for (int column = 0; column < row.values().size(); column++) {
                Object value = row.values().get(column);
                if (value != null) {
                    cell.at(row.row() - 1, column, value);
                }
            }
        }
    }

    private static Edition raw(java.util.function.Consumer<RawZip> way) {
        return SoundReading.of(FILE, RawZip.of(SHIPPED.parts()).with(way).bytes());
    }

    private static ArchiveText part(ArchiveText archive, String name, String kind, String relation) {
        archive.with(name, "<x/>");
        archive.changed(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "</Types>", "<Override PartName=\"/" + name + "\" ContentType=\"" + kind + "\"/></Types>"));
        return archive.changed(
                RELATIONS,
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"z\" Type=\"" + TYPE + relation + "\" Target=\"/" + name
                                + "\"/></Relationships>"));
    }

    private static String styled() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1000; row < 3000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/></row>");
        }
        return rows.toString();
    }

    /** The sheet with the texts it shares put into its cells. */
    private static String inline(String xml) {
        List<String> texts = Pattern.compile("<si><t[^>]*>([^<]*)</t></si>")
                .matcher(SHIPPED.text("xl/sharedStrings.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
        return Pattern.compile("t=\"s\"><v>([0-9]+)</v>")
                .matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement("t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        + texts.get(Integer.parseInt(found.group(1))) + "</t></is>"));
    }
}
