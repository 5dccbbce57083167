package dev.interlock.policy.table.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The formats of {@code number-formats.txt}, each with a value it shows as it is or does not. */
class NumberFormatTest {

    static Stream<Arguments> formats() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tables/number-formats.txt")).stream()
                .filter(line -> !line.startsWith("# A "))
                .map(line -> Arguments.of((Object[]) line.split(" \\| ")));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource("formats")
    void showsValuesAsTheyAre(String code, String value, String shown) {
        NumberFormat format = NumberFormat.of(200, code);

        boolean asItIs = value.startsWith("'") ? format.showsText() : format.shows(new BigDecimal(value));

        assertThat(asItIs).isEqualTo(shown.equals("yes"));
    }

    @Test
    void thatIsLongerThanAProgramTakesShowsNothing() {
        NumberFormat format = NumberFormat.of(200, "0" + "\" \"".repeat(100));

        assertThat(format.showsText()).isFalse();
        assertThat(format.shows(BigDecimal.ONE)).isFalse();
    }
}
