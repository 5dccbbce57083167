package dev.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.catalog.store.Activation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rollback goes. Activations in order; `<` marks a rollback. */
class HistoryTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'',-",
                "A,-",
                "A B,A",
                "A B C,B",
                "A B C <B,A",
                "A B C <B <A,-",
                "A B <A,-",
                "A B <A C,A",
                "A B <A C <A,-",
                "A B A,B",
                "A A,-",
                "A B B,A",
                "A B C <B D,B",
                "A B C <B D <B,A"
            })
    void before(String activations, String expected) {
        List<Activation> newestFirst = new ArrayList<>();
        long number = 0;
        for (String word : activations.isEmpty() ? new String[0] : activations.split(" ")) {
            boolean back = word.startsWith("<");
            newestFirst.add(new Activation(
                    ++number,
                    back ? word.substring(1) : word,
                    "ann",
                    Instant.EPOCH,
                    "",
                    back ? Activation.Kind.ROLLBACK : Activation.Kind.ACTIVATE,
                    null));
        }
        Collections.reverse(newestFirst);
        assertThat(History.before(newestFirst)).isEqualTo(expected);
    }
}
