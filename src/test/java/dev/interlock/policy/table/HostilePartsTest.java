package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes to the XML of a good workbook, each named for its situation in {@code hostile/parts.txt}: a part, what is found in it
 * (a regular expression, nothing for a new part), what takes its place, and what the reader says first.
 */
@Timeout(30)
class HostilePartsTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";

    private static final Map<String, String> PARTS = Map.of(
            "sheet", "xl/worksheets/sheet1.xml",
            "texts", "xl/sharedStrings.xml",
            "styles", "xl/styles.xml",
            "workbook", "xl/workbook.xml",
            "links", "xl/_rels/workbook.xml.rels",
            "types", "[Content_Types].xml");

    /**
     * What is changed, and what is said of it.
     *
     * @param changes part, expression and replacement each
     */
    record Situation(String name, List<String[]> changes, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Situation> situations() {
        return in("hostile/parts.txt");
    }

    static List<Situation> looks() {
        return in("hostile/looks.txt");
    }

    private static List<Situation> in(String file) {
        List<Situation> situations = new ArrayList<>();
        for (String block : WorkbookText.load(file).split("\n\n")) {
            List<String> lines = Arrays.stream(block.split("\n"))
                    .filter(line -> !line.startsWith("# "))
                    .toList();
            if (lines.stream().allMatch(String::isEmpty)) {
                continue;
            }
            List<String[]> changes = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith("-> ")) {
                    expected.add(line.substring(3));
                } else {
                    changes.add(line.split(" \\| ", 3));
                }
            }
            situations.add(new Situation(lines.get(0), changes, expected));
        }
        return situations;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void areRefusedByPartOrCell(Situation situation) {
        WorkbookReader.Reading reading = read(situation);

        assertThat(reading.edition()).isNull();
        assertThat(lines(reading)).isEqualTo(situation.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void doNotChangeWhatIsRead(Situation situation) {
        WorkbookReader.Reading reading = read(situation);

        assertThat(reading.edition()).isEqualTo(SoundReading.ofGood("security-lock", "2026-06-20"));
        assertThat(lines(reading)).isEqualTo(situation.expected());
    }

    @Test
    void cellsOfZeroThatTheSheetDoesNotShowAreTold() {
        String[] view = {"sheet", "<sheetView ", "<sheetView showZeros=\"0\" "};
        String[] zero = {"sheet", "<c r=\"H2\" t=\"n\" s=\"0\"><v>403[^<]*</v>", "<c r=\"H2\" t=\"n\" s=\"0\"><v>0</v>"
        };

        assertThat(lines(read(new Situation("zero", List.of(view, zero), List.of()))))
                .contains("Impact table-shown-otherwise: the sheet does not show cells that hold `0`"
                        + " -> have the program show zeros");
    }

    private static WorkbookReader.Reading read(Situation situation) {
        ArchiveText archive = ArchiveText.ofGood();
        for (String[] change : situation.changes()) {
            String by = repeated(change[2]);
            String part = PARTS.getOrDefault(change[0], change[0]);
            if (change[1].isEmpty()) {
                archive.with(part, by);
            } else {
                archive.changed(part, xml -> xml.replaceFirst(change[1], by));
            }
        }
        return WorkbookReader.read(FILE, archive.bytes());
    }

    private static List<String> lines(WorkbookReader.Reading reading) {
        return reading.diagnostics().stream().map(FaultsTest::line).limit(3).collect(Collectors.toList());
    }

    @Test
    void allAreNamedOnce() {
        assertThat(situations())
                .extracting(Situation::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(90);
    }

    /** A replacement without its backslashes for letters beyond ASCII, and with <code>{{100 x}}</code> in place of a hundred x. */
    private static String repeated(String text) {
        int letter = text.indexOf("\\u");
        if (letter >= 0) {
            int c = Integer.parseInt(text.substring(letter + 2, letter + 6), 16);
            return repeated(text.substring(0, letter) + Character.toString(c) + text.substring(letter + 6));
        }
        int from = text.indexOf("{{");
        if (from < 0) {
            return text;
        }
        int to = text.indexOf("}}", from);
        String[] what = text.substring(from + 2, to).split(" ", 2);
        return text.substring(0, from) + what[1].repeat(Integer.parseInt(what[0])) + repeated(text.substring(to + 2));
    }
}
