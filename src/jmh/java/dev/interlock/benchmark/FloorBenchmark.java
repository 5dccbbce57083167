package dev.interlock.benchmark;

import dev.interlock.decision.request.Request;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.Edition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The floor: the bare ruling out of a map. It finds no edition, checks no lock and explains nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FloorBenchmark {

    private record Key(String operation, String lockReason, String diskStatus) {}

    @Param({"0", "1000", "10000"})
    int rows;

    private final Map<Key, Ruling> rulings = new HashMap<>();
    private final Request request = Situations.FAILS.request();

    @Setup
    public void prepare() {
        Edition edition = ShippedBundle.withImpactRows(rows)
                .tables()
                .get(ShippedBundle.TABLE)
                .editions()
                .lastEntry()
                .getValue();
        for (Object each : edition.rows()) {
            if (each instanceof ImpactRow row) {
                rulings.put(
                        new Key(
                                row.key(),
                                row.lockReason().key(),
                                row.diskStatus().inWords()),
                        row.ruling());
            }
        }
        if (lookUp() == null) {
            throw new IllegalStateException("The map does not know " + request);
        }
    }

    @Benchmark
    public Ruling lookUp() {
        String lock = request.facts().instances().get(0).locks().get(0).reason();
        String status = request.facts().disks().get(0).status();
        return rulings.get(new Key(Spelling.key(request.operation()), lock, Spelling.key(status)));
    }
}
