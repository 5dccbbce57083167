package dev.interlock.catalog.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waits grow with failures, are bounded, and differ from replica to replica. */
class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(5));

    @Test
    void after_a_success_the_period_give_or_take_a_tenth() {
        Random random = new Random(20260620);
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.after(0, random)).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(33));
        }
    }

    @Test
    void with_each_failure_up_to_twice_as_long_and_never_longer_than_the_longest() {
        Random random = new Random(20260620);
        for (int failures = 1; failures < 100; failures++) {
            Duration whole = Duration.ofSeconds(failures > 9 ? 300 : Math.min(300, 1L << (failures - 1)));
            for (int i = 0; i < 20; i++) {
                assertThat(backoff.after(failures, random)).isBetween(whole.dividedBy(2), whole);
            }
        }
        assertThat(backoff.after(Integer.MAX_VALUE, random))
                .isBetween(Duration.ofSeconds(150), Duration.ofSeconds(300));
    }

    @Test
    void replicas_that_fail_together_do_not_come_back_together() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(seed -> backoff.after(8, new Random(seed * 7919L)))
                        .distinct())
                .hasSizeGreaterThan(90);
        assertThat(backoff.after(3, new Random(5))).isEqualTo(backoff.after(3, new Random(5)));
    }
}
