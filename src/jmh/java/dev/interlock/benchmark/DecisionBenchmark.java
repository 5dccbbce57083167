package dev.interlock.benchmark;

import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision with its explanation, by kind of outcome and number of rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    /** 0 stands for the rows as shipped. */
    @Param({"0", "1000", "10000"})
    int rows;

    @Param
    Situations situation;

    private final Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private Decider decider;
    private Request request;
    private Request ofNoClass;

    @Setup
    public void prepare() {
        decider = new Decider(ShippedBundle.withImpactRows(rows));
        request = situation.request();
        ofNoClass = situation.requestOfNoClass();
        situation.mustBeAnsweredBy(decider.decide(request, now));
        situation.mustBeAnsweredBy(decider.decide(ofNoClass, now));
    }

    @Benchmark
    public Decision decide() {
        return decider.decide(request, now);
    }

    /** What the first request of a class costs, and every request that has none. */
    @Benchmark
    public Decision decideByRules() {
        return decider.decide(ofNoClass, now);
    }
}
