package dev.interlock.policy.analysis;

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
 * Each file under situations holds sheets that are put in place of those of a workbook in which there is nothing to mend,
 * and what is found in it then.
 */
class SituationsTest {

    static List<String> situations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/analysis/situations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void areToldWithTheirRows(String name) {
        SoundText situation = SoundText.with("situations/" + name);

        List<Diagnostic> found = BundleAnalysis.of(situation.edition(), situation.rules());

        assertThat(found.stream().map(SituationsTest::line).collect(Collectors.joining("\n")))
                .isEqualTo(situation.expected());
        assertThat(found).isSorted();
    }

    private static String line(Diagnostic found) {
        return found.severity().word() + " " + found.code() + " " + found.sheet() + "!" + found.cell() + ": "
                + found.message() + " -> " + found.hint();
    }
}
