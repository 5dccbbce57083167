package dev.interlock.api;

import dev.interlock.decision.Answered;
import dev.interlock.facts.law.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts decisions by table and outcome, and times them. */
@Singleton
public class DecisionMetrics {

    private final MeterRegistry registry;
    private final Timer duration;
    private final Map<String, Map<Outcome, Counter>> counters = new ConcurrentHashMap<>();

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.duration = Timer.builder("interlock.decision")
                .description("Time from a read request to its decision")
                .register(registry);
    }

    void decided(Answered decision, long nanos) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
        Map<String, String> editions = decision.policy().editions();
        if (editions.isEmpty()) {
            count("none", decision.outcome());
        }
        for (String table : editions.keySet()) {
            count(table, decision.outcome());
        }
    }

    private void count(String table, Outcome outcome) {
        Counter counter = counters.computeIfAbsent(table, this::countersOf).get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    private Map<Outcome, Counter> countersOf(String table) {
        Map<Outcome, Counter> byOutcome = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            byOutcome.put(outcome, registry.counter("interlock.decisions", "table", table, "outcome", outcome.word()));
        }
        return byOutcome;
    }
}
