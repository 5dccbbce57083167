package dev.interlock.benchmark;

import dev.interlock.decision.request.Request;
import dev.interlock.facts.Coverage;
import dev.interlock.facts.DecisionTime;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Question;
import dev.interlock.facts.Situation;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.rules.RuleCompiler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is not done: a rule compiled for each of the shipped rows, and a fresh session for each decision. Explains nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulePerRowBenchmark {

    private KieBase base;
    private Situation situation;

    @Setup
    public void prepare() {
        LawTable law = ShippedBundle.shipped().tables().get(ShippedBundle.TABLE);
        StringBuilder drl = new StringBuilder("package interlock.rules.rows;\nimport dev.interlock.facts.Situation;\n"
                + "global java.util.List said;\n");
        for (Edition edition : law.editions().values()) {
            for (Object each : edition.rows()) {
                if (each instanceof ImpactRow row) {
                    drl.append(rule(row));
                }
            }
        }
        base = RuleCompiler.compile(new TreeMap<>(
                        Map.of("rules/rows/rows.drl", drl.toString().getBytes(StandardCharsets.UTF_8))))
                .rules()
                .get("rows")
                .base();
        Request request = Situations.FAILS.request();
        Question question = new Question(
                "detachdisk",
                "2026-06-20",
                new Coverage("2026-06-20", Set.of("security"), false),
                new DecisionTime(Instant.parse("2026-11-20T10:00:00Z")),
                request.parameters(),
                request.facts(),
                new Target("Disk", "d-1", true),
                null);
        situation = new Situation(
                question, Lock.of("Instance i-1", "security"), request.facts().disk("d-1"), "", List.of(), null);
        if (decide().size() != 1) {
            throw new IllegalStateException("One row decides");
        }
    }

    private static String rule(ImpactRow row) {
        String status = row.diskStatus().isAny()
                ? ""
                : ", diskStatus " + (row.diskStatus().negated() ? "!=" : "==") + " \"In_use\"";
        return "rule \"" + row.edition() + " " + row.place().row() + "\" when Situation( operation == \"" + row.key()
                + "\", edition == \"" + row.edition() + "\", lock.reason == \"security\"" + status
                + " ) then said.add( \"" + row.ruling().outcome().word() + "\" ); end\n";
    }

    @Benchmark
    public List<Object> decide() {
        List<Object> said = new ArrayList<>(1);
        KieSession session = base.newKieSession();
        session.setGlobal("said", said);
        session.insert(situation);
        session.fireAllRules();
        session.dispose();
        return said;
    }
}
