package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.decision.impact.ChangedBundle;
import dev.interlock.policy.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no decision shows is told all the same. */
class QuietChangesTest {

    private static final String NEWEST = ChangedBundle.SECURITY + "2026-06-20.xlsx";

    private static List<Diagnostic> of(ChangedBundle changed) {
        return QuietChanges.of(ShippedBundle.bundle(), changed.read());
    }

    @Test
    void nothingChanged() {
        assertThat(of(new ChangedBundle())).isEmpty();
    }

    @Test
    void aCaseLeftOut() {
        assertThat(of(new ChangedBundle().without(NEWEST, "Cases", 3)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("case-lost");
                    assertThat(found.sheet()).isEqualTo("Cases");
                    assertThat(found.message())
                            .matches("1 of [0-9]+ cases of the active revision are asked no more, the first is `.+`");
                });
    }

    @Test
    void aCaseThatAsksSomethingElse() {
        assertThat(of(new ChangedBundle().cell(NEWEST, "Cases", "B3", "DescribeInstances")))
                .extracting(Diagnostic::code)
                .containsExactly("case-lost");
    }

    @Test
    void aMessageInOtherWords() {
        int column = ShippedBundle.bundle()
                .tables()
                .get("security-lock")
                .editions()
                .get("2026-06-20")
                .headers("Impact")
                .indexOf("Message");
        String cell = (char) ('A' + column) + "2";
        assertThat(of(new ChangedBundle().cell(NEWEST, "Impact", cell, "Ask somebody else")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("law-wording-changed");
                    assertThat(found.cell()).isEqualTo(cell);
                    assertThat(found.message())
                            .isEqualTo(
                                    "Message was `The specified operation is denied as your instance is locked...` and is"
                                            + " `Ask somebody else`");
                });
    }

    @Test
    void aRowThatDecidesOtherwiseIsForTheComparison() {
        assertThat(of(new ChangedBundle().cell(NEWEST, "Impact", "F2", "unaffected")))
                .isEmpty();
    }
}
