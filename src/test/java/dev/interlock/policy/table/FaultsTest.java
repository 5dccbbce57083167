package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under faults holds sheets with something wrong in them, put in place of those of a good workbook, and what the
 * reader says of them.
 */
class FaultsTest {

    static final String EXPECTED = "== expected\n";

    static List<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/tables/faults"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areReportedWhereTheyAre(String name) {
        String text = WorkbookText.load("faults/" + name);
        String expected = text.substring(text.indexOf(EXPECTED) + EXPECTED.length());

        WorkbookReader.Reading reading = read(text);

        assertThat(reading.diagnostics().stream().map(FaultsTest::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(expected);
        assertThat(reading.edition() == null)
                .isEqualTo(reading.diagnostics().stream().anyMatch(Diagnostic::isError));
    }

    static WorkbookReader.Reading read(String text) {
        String edition = text.contains("== Transitions") ? "snapshot-lock/2026-01-28" : "security-lock/2026-06-20";
        WorkbookText faulty = WorkbookText.of(text.substring(0, text.indexOf(EXPECTED)));
        WorkbookText good = WorkbookText.resource("good/" + edition.replace('/', '-') + ".txt");
        return WorkbookReader.read(
                "decision-tables/" + edition + ".xlsx", good.with(faulty).bytes());
    }

    static String line(Diagnostic found) {
        String sheet = found.sheet() == null ? "workbook" : found.sheet();
        String place = found.cell() == null ? sheet : sheet + "!" + found.cell();
        String hint = found.hint() == null ? "" : " -> " + found.hint();
        return place + " " + found.code() + ": " + found.message() + hint;
    }
}
