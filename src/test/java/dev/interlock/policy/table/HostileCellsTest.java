package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells of shipped workbooks spoiled one at a time, anywhere: the workbook is refused, and the cell is named. */
class HostileCellsTest {

    private static final List<String> FILES = List.of(
            "decision-tables/security-lock/2018-11-20.xlsx",
            "decision-tables/security-lock/2026-06-20.xlsx",
            "decision-tables/snapshot-lock/2026-01-28.xlsx");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"[^>]*?>(?:(?!</c>).)*</c>");
    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]+)\"");

    /** What takes a cell's place, by what it is; the first letter of an address stands for the address. */
    private static final Map<String, String> SPOILED = new TreeMap<>(Map.ofEntries(
            Map.entry("a formula", "<c r=\"@\"><f>1+1</f><v>2</v></c>"),
            Map.entry("a formula of a text", "<c r=\"@\" t=\"str\"><f>A1</f><v>fails</v></c>"),
            Map.entry("an error", "<c r=\"@\" t=\"e\"><v>#REF!</v></c>"),
            Map.entry("a lost text", "<c r=\"@\" t=\"s\"><v>999999</v></c>"),
            Map.entry("a lost text of its own", "<c r=\"@\" t=\"inlineStr\"><v>1</v></c>"),
            Map.entry("a date", "<c r=\"@\" t=\"d\"><v>2026-06-20</v></c>"),
            Map.entry("an unknown kind", "<c r=\"@\" t=\"q\"><v>1</v></c>"),
            Map.entry("a broken number", "<c r=\"@\"><v>1.2.3</v></c>"),
            Map.entry("a long number", "<c r=\"@\"><v>12345678901234567890</v></c>"),
            Map.entry("a style that is not there", "<c r=\"@\" s=\"4000\"><v>1</v></c>"),
            Map.entry("a leading blank", text(" fails")),
            Map.entry("a no-break space", text("fails&#xA0;now")),
            Map.entry("a zero-width joiner", text("fa&#x200D;ils")),
            Map.entry("a byte order mark", text("&#xFEFF;fails")),
            Map.entry("a change of direction", text("&#x202E;sliaf")),
            Map.entry("a tab", text("a&#9;b")),
            Map.entry("an escaped character", text("fails_x0000_")),
            Map.entry("a text too long", text("x".repeat(3000))),
            Map.entry("a private character", text("fails&#xE000;")),
            Map.entry("a variation selector", text("fails&#xFE0F;"))));

    private static String text(String text) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        Random random = new Random(20260620);
        for (String file : FILES) {
            ArchiveText archive = ArchiveText.ofShipped(file);
            List<String> sheets = SHEET.matcher(archive.text("xl/workbook.xml"))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (String how : SPOILED.keySet()) {
                for (int i = 0; i < 6; i++) {
                    int sheet = random.nextInt(sheets.size());
                    String part = "xl/worksheets/sheet" + (sheet + 1) + ".xml";
                    List<MatchResult> all =
                            CELL.matcher(archive.text(part)).results().toList();
                    MatchResult cell = all.get(random.nextInt(all.size()));
                    cells.add(Arguments.of(file, sheets.get(sheet), part, cell.group(1) + cell.group(2), how));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{4} in {1} {3} of {0}")
    @MethodSource("cells")
    void areNamed(String file, String sheet, String part, String address, String how) {
        Pattern cell = Pattern.compile("<c r=\"" + address + "\"[^>]*?>(?:(?!</c>).)*</c>");
        String by = SPOILED.get(how).replace("@", address);

        assertNames(file, part, xml -> cell.matcher(xml).replaceFirst(Matcher.quoteReplacement(by)), sheet, address);
    }

    @ParameterizedTest(name = "{4} in {1} {3} of {0}, hidden or merged instead")
    @MethodSource("cells")
    void thatAreHiddenOrMergedAreNamed(String file, String sheet, String part, String address, String how) {
        String column = address.replaceAll("[0-9]", "");
        String row = address.substring(column.length());
        int number = GridAddress.columnIn(address, Integer.parseInt(row)) + 1;

        assertNames(
                file,
                part,
                xml -> xml.replaceFirst("<row r=\"" + row + "\"", "<row r=\"" + row + "\" hidden=\"1\""),
                sheet,
                row + ":" + row);
        assertNames(
                file,
                part,
                xml -> xml.replaceFirst(
                        "(?s)<cols>.*?</cols>",
                        "<cols><col min=\"" + number + "\" max=\"" + number + "\" hidden=\"true\"/></cols>"),
                sheet,
                column + ":" + column);
        String merged = address + ":" + column + (Integer.parseInt(row) + 1);
        assertNames(
                file,
                part,
                xml -> xml.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"" + merged + "\"/></mergeCells>"),
                sheet,
                merged);
    }

    private static void assertNames(String file, String part, UnaryOperator<String> change, String sheet, String cell) {
        byte[] bytes = ArchiveText.ofShipped(file).changed(part, change).bytes();

        WorkbookReader.Reading reading = WorkbookReader.read(file, bytes);

        assertThat(reading.edition()).isNull();
        assertThat(reading.diagnostics())
                .filteredOn(found -> sheet.equals(found.sheet()) && cell.equals(found.cell()))
                .anyMatch(Diagnostic::isError);
        assertThat(reading.diagnostics()).isSorted();
    }
}
