package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks of this repository are sound. */
class ShippedWorkbooksTest {

    static List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("decision-tables"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void reads(Path workbook) throws IOException {
        Edition edition = SoundReading.of(workbook.toString(), Files.readAllBytes(workbook));

        assertThat(edition.rows()).hasSizeGreaterThan(30);
        assertThat(edition.cases()).hasSizeGreaterThan(30);
    }
}
