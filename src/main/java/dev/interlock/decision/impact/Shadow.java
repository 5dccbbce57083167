package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.law.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Asks a candidate what was asked of the decider that is active, and counts how its answers differ. Whoever decides hands
 * requests over and goes on: one thread of its own asks the candidate, and what it cannot keep up with is dropped and
 * counted. For any number of threads.
 */
public final class Shadow implements AutoCloseable {

    /** Requests that may wait. */
    private static final int WAITING = 1_000;
    /** Differing answers that are kept as a sample. */
    private static final int SAMPLE = 20;
    /** Operations that are counted by name: names come from callers, and must not fill the memory. */
    private static final int NAMES = 500;

    private static final String OTHERS = "others";

    /**
     * What was counted so far.
     *
     * @param revision revision of the candidate
     * @param failed requests the candidate could not decide: its rules failed, or an edition that was pinned is not there
     * @param dropped requests the candidate was not asked because too many waited
     * @param operations differing answers by operation
     * @param sample the first differing answers
     */
    public record Report(
            String revision,
            long equal,
            long different,
            long failed,
            long dropped,
            Map<String, Long> operations,
            List<Differing> sample) {}

    /** An answer that differed. */
    public record Differing(
            String operation, Said old, @JsonProperty("new") Said young) {}

    /** What a caller sees first of an answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            Outcome outcome, @JsonProperty("Code") @Nullable String code) {

        static Said of(Decision decision) {
            return new Said(
                    decision.outcome(),
                    decision.error() == null ? null : decision.error().code());
        }
    }

    private record Asked(Request request, Decision decision) {}

    private final Decider candidate;
    private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LongAdder dropped = new LongAdder();
    private final LongAdder equal = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Map<String, Long> operations = new TreeMap<>();
    private final List<Differing> sample = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /** Begins at once. The candidate stays its owner's to retire. */
    public Shadow(Decider candidate) {
        this.candidate = candidate;
        thread = new Thread(this::run, "interlock-shadow");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Hands over what was asked and answered; never waits, never throws. */
    public void saw(Request request, Decision decision) {
        if (!closed && !waiting.offer(new Asked(request, decision))) {
            dropped.increment();
        }
    }

    public Report report() {
        synchronized (sample) {
            long different =
                    operations.values().stream().mapToLong(Long::longValue).sum();
            return new Report(
                    candidate.bundle().revision(),
                    equal.sum(),
                    different,
                    failed.sum(),
                    dropped.sum(),
                    new TreeMap<>(operations),
                    List.copyOf(sample));
        }
    }

    /** Ends; what waits is no longer asked. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                compare(waiting.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void compare(Asked asked) {
        Decision active = asked.decision();
        Decision other;
        try {
            if (!candidate.unknownPins(asked.request()).isEmpty()) {
                failed.increment();
                return;
            }
            other = candidate.decideAt(asked.request(), null, active.asOf());
        } catch (RuntimeException e) {
            // Whatever it is, it is the candidate's fault, and is counted as such.
            failed.increment();
            return;
        }
        if (active.saysTheSameAs(other)) {
            equal.increment();
        } else {
            count(new Differing(active.operation(), Said.of(active), Said.of(other)));
        }
    }

    private void count(Differing differing) {
        synchronized (sample) {
            boolean named = operations.size() < NAMES || operations.containsKey(differing.operation());
            operations.merge(named ? differing.operation() : OTHERS, 1L, Long::sum);
            if (sample.size() < SAMPLE) {
                sample.add(differing);
            }
        }
    }
}
