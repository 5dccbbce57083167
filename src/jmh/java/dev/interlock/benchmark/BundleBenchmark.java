package dev.interlock.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.decision.Decider;
import dev.interlock.decision.request.Batch;
import dev.interlock.decision.request.BatchReader;
import dev.interlock.decision.request.Request;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a load, a reload of one workbook and a batch of 1,000 cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BundleBenchmark {

    private static final String CHANGED = "decision-tables/security-lock/2026-06-20.xlsx";

    private final SortedMap<String, byte[]> files = ShippedBundle.files();
    private final Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private Bundle allButOne;
    private Decider decider;
    private JsonNode batch;

    @Setup
    public void prepare() throws Exception {
        SortedMap<String, byte[]> fewer = new TreeMap<>(files);
        fewer.remove(CHANGED);
        allButOne = BundleReader.read(fewer, null).bundle();
        decider = new Decider(ShippedBundle.shipped());
        String item = Situations.FAILS.body();
        batch = new ObjectMapper()
                .readTree("{\"requests\":[" + String.join(",", Collections.nCopies(1_000, item)) + "]}");
    }

    /** Every workbook is read; the rules are those compiled while building. */
    @Benchmark
    public Decider load() {
        return new Decider(BundleReader.read(files, null).bundle());
    }

    /** One workbook is read, everything else taken over. The sessions of the one before are let go, as the catalog does. */
    @Benchmark
    public Bundle reload() {
        Decider reloaded = new Decider(BundleReader.read(files, allButOne).bundle());
        reloaded.retire();
        return reloaded.bundle();
    }

    @Benchmark
    public int batchOfThousand() {
        Batch requests = (Batch) BatchReader.read(batch);
        int failing = 0;
        for (int i = 0; i < requests.size(); i++) {
            failing += decider.decide((Request) requests.request(i), now)
                    .violations()
                    .size();
        }
        return failing;
    }
}
