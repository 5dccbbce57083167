package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.Decider;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.policy.Case;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times the law in the folders on this machine, with the authors' own cases as questions. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times the law on this machine: every case of every workbook, over and over, on one thread.")
final class BenchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Option(
            names = "--seconds",
            defaultValue = "5",
            converter = Words.Seconds.class,
            paramLabel = "N",
            description = "how long, from 1 on (${DEFAULT-VALUE})")
    private int seconds = 5;

    @Option(names = "--json", description = "for machines: one JSON document")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Bundle bundle = law.soundBundle(console);
        Decider decider = new Decider(bundle);
        List<Request> requests = requestsOf(bundle);
        if (requests.isEmpty()) {
            throw new NotDone("no workbook has a case to ask");
        }
        Instant now = console.clock().instant();
        // The first half only warms up.
        round(decider, requests, now, seconds * 500_000_000L);
        long start = System.nanoTime();
        long decisions = round(decider, requests, now, seconds * 500_000_000L);
        double micros = (System.nanoTime() - start) / 1_000.0 / decisions;
        if (json) {
            console.printJson(Map.of("decisions", decisions, "cases", requests.size(), "microsEach", micros));
        } else {
            console.out()
                    .printf(
                            java.util.Locale.ROOT,
                            "%d decisions of %d cases on one thread, %.2f microseconds each%n",
                            decisions,
                            requests.size(),
                            micros);
        }
        return 0;
    }

    private static long round(Decider decider, List<Request> requests, Instant now, long nanos) {
        long end = System.nanoTime() + nanos;
        long decisions = 0;
        do {
            for (Request request : requests) {
                decider.decide(request, now);
            }
            decisions += requests.size();
        } while (System.nanoTime() < end);
        return decisions;
    }

    private static List<Request> requestsOf(Bundle bundle) {
        List<Request> requests = new ArrayList<>();
        for (LawTable table : bundle.tables().values()) {
            for (Edition edition : table.editions().values()) {
                for (Case each : edition.cases()) {
                    JsonNode body = ((ObjectNode) each.request()).deepCopy();
                    if (RequestReader.read(body) instanceof Request request) {
                        requests.add(request);
                    }
                }
            }
        }
        return requests;
    }
}
