package dev.interlock.cli;

import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseResult;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.decision.cases.CaseRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the authors' cases. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the cases of every workbook; fails when one is not answered as its author expects.")
final class TestCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Option(names = "--coverage", description = "tell which rows no case meets, and fail when there is one")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", description = "write a JUnit report for a build server")
    private @Nullable Path junit;

    @Option(names = "--json", description = "for machines: one JSON document")
    private boolean json;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Decider decider = new Decider(law.soundBundle(console));
        CaseRun run = CaseRunner.run(decider, true, console.clock().instant());
        if (junit != null) {
            WrittenFile.write(junit, JunitReport.of(run.results()));
        }
        if (json) {
            console.printJson(run);
        } else {
            print(run);
        }
        boolean fails = run.results().stream().anyMatch(result -> !result.holds());
        return fails || coverage && !run.coverage().uncovered().isEmpty() ? Interlock.AT_FAULT : 0;
    }

    private void print(CaseRun run) {
        console.print(run.diagnostics());
        if (coverage) {
            run.coverage()
                    .uncovered()
                    .forEach(place -> console.out()
                            .println(place.file() + ", sheet `" + place.sheet() + "`, " + place.cells()
                                    + ": row-uncovered: No case that holds meets this row"));
        }
        long failed = run.results().stream().filter(result -> !result.holds()).count();
        long moved = run.results().stream()
                .filter(result -> result.verdict() == CaseResult.Verdict.MOVED)
                .count();
        console.out()
                .println(Console.count(run.results().size(), "case") + ", " + failed + " failed, " + moved
                        + " decided by another row than they name; "
                        + run.coverage().percent()
                        + " % of the rows are met by a case");
    }
}
