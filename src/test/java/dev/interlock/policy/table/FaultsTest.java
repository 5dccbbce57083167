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

/** Each file under faults is sheets with something wrong in them, then what the reader says of it. */
class FaultsTest {

    private static final String EXPECTED = "== expected\n";

    static List<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/tables/faults"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isReported(String name) {
        String text = WorkbookText.load("faults/" + name);
        int end = text.indexOf(EXPECTED);
        String base = text.contains("== Transitions") || text.contains("== Parameters") || text.contains("== Checks")
                ? "snapshot-lock/2026-01-28"
                : "security-lock/2026-06-20";
        WorkbookText workbook = WorkbookText.resource("good/" + base.replace('/', '-') + ".txt")
                .with(WorkbookText.of(text.substring(0, end)));

        WorkbookReader.Reading reading = WorkbookReader.read("decision-tables/" + base + ".xlsx", workbook.bytes());

        assertThat(reading.diagnostics().stream().map(FaultsTest::line).collect(Collectors.joining("\n")))
                .isEqualTo(text.substring(end + EXPECTED.length()).strip());
        assertThat(reading.edition()).isNull();
    }

    private static String line(Diagnostic found) {
        String place = (found.sheet() == null ? "" : found.sheet()) + (found.cell() == null ? "" : "!" + found.cell());
        return place + " " + found.code() + ": " + found.message()
                + (found.hint() == null ? "" : " (" + found.hint() + ")");
    }
}
