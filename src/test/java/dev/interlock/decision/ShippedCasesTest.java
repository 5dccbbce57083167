package dev.interlock.decision;

import dev.interlock.policy.bundle.*;
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {
    @Test
    void every_case_of_the_shipped_workbooks_holds() throws Exception {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String root : List.of("rules", "decision-tables"))
            try (var s = Files.walk(Path.of(root))) {
                for (Path p : (Iterable<Path>) s.filter(Files::isRegularFile)::iterator)
                    if (!p.toString().endsWith(".md")) files.put(p.toString(), Files.readAllBytes(p));
            }
        long t = System.nanoTime();
        var read = BundleReader.read(files, null);
        System.out.println("read ms " + (System.nanoTime() - t) / 1000000);
        read.diagnostics().forEach(System.out::println);
        Decider decider = new Decider(read.bundle());
        t = System.nanoTime();
        var failures = CaseRunner.run(decider, true, Instant.EPOCH);
        System.out.println("cases ms " + (System.nanoTime() - t) / 1000000);
        failures.forEach(f -> System.out.println(f.file().substring(30) + " " + f.cell() + " " + f.message()));
        System.out.println(failures.size() + " failures");
    }
}
