package dev.interlock.policy.table.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"60, false", "61, true", "119, true", "200, true"})
    void cuts_what_has_more_than_sixty_characters(int characters, boolean cut) {
        for (String character : new String[] {"a", "я", "\uD83D\uDE00"}) {
            String shown = character.repeat(Math.min(characters, 60));

            assertThat(Wording.quote(character.repeat(characters))).isEqualTo("`" + shown + (cut ? "...`" : "`"));
        }
    }

    @Test
    @Timeout(10)
    void a_long_text_is_not_counted_for_each_cell_that_shares_it() {
        String text = "я".repeat(10_000_000);
        for (int cell = 0; cell < 100_000; cell++) {
            assertThat(Wording.quote(text)).hasSize(65);
        }
    }
}
