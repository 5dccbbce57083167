package dev.interlock.catalog.remote;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait until the next look. Chance is part of it, so that many replicas do not come at one instant.
 *
 * @param period wait after a success, plus or minus a tenth
 * @param longest wait after many failures
 */
record Backoff(Duration period, Duration longest) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many failures in a row, none included: doubled with each, from half of it to the whole. */
    Duration after(int failures, RandomGenerator random) {
        if (failures == 0) {
            return scaled(period, 0.9 + 0.2 * random.nextDouble());
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        return scaled(wait, 0.5 + 0.5 * random.nextDouble());
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos((long) (time.toNanos() * factor));
    }
}
