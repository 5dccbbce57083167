package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.decision.cases.CaseRunner;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {

    private final Decider decider = new Decider(ShippedBundle.bundle());

    @Test
    void everyCaseOfTheShippedWorkbooksHolds() {
        assertThat(CaseRunner.run(decider, true, Instant.EPOCH).diagnostics()).isEmpty();
    }

    /** Without this a Cases sheet that was not read would pass for one that holds. */
    @Test
    void everyShippedWorkbookHasACaseForEachOperationItLists() {
        for (LawTable table : decider.bundle().tables().values()) {
            for (Edition edition : table.editions().values()) {
                assertThat(edition.cases())
                        .as(edition.file())
                        .extracting(one -> one.request().path("operation").asText())
                        .containsAll(edition.operations().values());
            }
        }
    }

    @Test
    void theShippedBundleGivesNoWarning() {
        assertThat(ShippedBundle.bundle().warnings()).isEmpty();
    }
}
