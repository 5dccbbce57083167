package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A path is read in one way, or not at all. */
class PlainPathsTest {

    static List<String> paths() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/access/paths.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void is_plain_or_refused(String line) {
        String[] parts = line.split(" \\| ", 2);
        assertThat(PlainPaths.faultOf(parts[1]) == null ? "plain" : "refused").isEqualTo(parts[0]);
    }

    @Test
    void a_token_does_not_stand_in_a_query() {
        assertThat(PlainPaths.faultOfQuery(null)).isNull();
        assertThat(PlainPaths.faultOfQuery("from=2018-11-20&to=2020-12-07")).isNull();
        assertThat(PlainPaths.faultOfQuery("name=access_token")).isNull();
        assertThat(PlainPaths.faultOfQuery("access_token=abc")).isNotNull();
        assertThat(PlainPaths.faultOfQuery("from=1&id_token")).isNotNull();
    }
}
