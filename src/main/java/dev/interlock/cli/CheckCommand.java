package dev.interlock.cli;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says everything that is wrong with the law in the folders. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says everything that is wrong with the law, by file, sheet and cell.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Option(names = "--json", description = "for machines: one JSON document")
    private boolean json;

    @Option(names = "--strict", description = "warnings count as errors")
    private boolean strict;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BundleReader.Read read = BundleReader.read(law.files(), null);
        List<Diagnostic> diagnostics = read.diagnostics();
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (json) {
            console.printJson(Map.of("revision", read.revision(), "errors", errors, "diagnostics", diagnostics));
        } else {
            console.print(diagnostics);
            console.out()
                    .println(Console.count(errors, "error") + ", "
                            + Console.count(diagnostics.size() - errors, "warning") + ", " + read.revision());
        }
        return errors > 0 || strict && !diagnostics.isEmpty() ? Interlock.AT_FAULT : 0;
    }
}
