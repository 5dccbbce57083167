package dev.interlock.cli;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.decision.Decider;
import dev.interlock.decision.impact.BundleComparison;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two laws by what they decide. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells exactly which decisions differ between two laws: folders that hold `rules` and"
                + " `decision-tables`. Ends with 1 when any does.")
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "folder of the law that decides now")
    private Path old = Path.of(".");

    @Parameters(index = "1", paramLabel = "NEW", description = "folder of the law to come")
    private Path young = Path.of(".");

    @ArgGroup
    private Form form = new Form();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BundleComparison comparison = BundleComparison.of(decider(old), decider(young));
        if (form.json) {
            console.printJson(comparison);
        } else if (form.csv) {
            console.out().print(new String(comparison.csv(), java.nio.charset.StandardCharsets.UTF_8));
        } else {
            comparison.differences().forEach(difference -> console.out().println(DifferenceLine.of(difference)));
            console.out()
                    .println(Console.count(comparison.differing(), "decision") + " of " + comparison.compared()
                            + " compared " + (comparison.differing() == 1 ? "differs" : "differ") + ", in "
                            + comparison.classes() + (comparison.classes() == 1 ? " class; " : " classes; ")
                            + comparison.digest());
        }
        return comparison.differing() > 0 ? Interlock.AT_FAULT : 0;
    }

    private Decider decider(Path folder) throws IOException {
        BundleReader.Read read = BundleReader.read(
                new BundleFolder(folder.resolve("rules"), folder.resolve("decision-tables")).read(), null);
        return new Decider(LawOptions.sound(read, "the law in `" + folder + "`", console));
    }

    /** What the comparison is written as; people read it when neither is asked for. */
    static final class Form {

        @Option(names = "--json", description = "for machines: the comparison as JSON")
        private boolean json;

        @Option(names = "--csv", description = "for spreadsheets: one class of decisions a line")
        private boolean csv;
    }
}
