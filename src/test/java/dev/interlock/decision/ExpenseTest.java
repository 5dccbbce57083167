package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.facts.Missing;
import dev.interlock.facts.verdict.RuleLimit;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call may cost, counted fact by fact. */
@Timeout(60)
class ExpenseTest {

    private final Expense expense = new Expense();

    @Test
    void one_fact_too_many_ends_the_call_and_the_next_call_begins_anew() {
        for (int call = 0; call < 2; call++) {
            expense.begin(0);
            add(Expense.FACT_LIMIT);
            assertThatThrownBy(() -> add(1)).isInstanceOf(RuleLimit.class).hasMessageContaining("facts");
        }
    }

    @Test
    void text_is_counted_over_all_facts() {
        String half = "x".repeat(Expense.TEXT_LIMIT / 2);
        expense.add(new Missing(half, ""));
        expense.add(new Missing("", half));
        assertThatThrownBy(() -> expense.add(new Missing("x", "")))
                .isInstanceOf(RuleLimit.class)
                .hasMessageContaining("characters");
    }

    @Test
    void time_of_the_processor_is_counted() {
        add(64);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                + Expense.NANOS_LIMIT
                + 128 * Expense.NANOS_FOR_A_FACT
                + 1;
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> add(64)).isInstanceOf(RuleLimit.class).hasMessageContaining("ms");
    }

    private void add(int facts) {
        for (int i = 0; i < facts; i++) {
            expense.add(new Missing("a", "b"));
        }
    }
}
