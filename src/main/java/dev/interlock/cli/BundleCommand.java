package dev.interlock.cli;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.analysis.BundleAnalysis;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs the law in the folders into one archive, ready to be signed and published. */
@Command(
        name = "bundle",
        description =
                "Packs the law into one archive with a manifest of digests, when `check` finds no error in it. The same law"
                        + " and --created give the same bytes.")
final class BundleCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help message and exit")
    private boolean help;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "line of releases it belongs to")
    private String name = "";

    @Option(
            names = "--version",
            required = true,
            paramLabel = "N",
            description = "grows with every release of the name")
    private long version;

    @Option(names = "--created", paramLabel = "INSTANT", description = "when it was made; the present without")
    private @Nullable Instant created;

    @Option(names = "--not-before", paramLabel = "INSTANT", description = "first instant at which it may be taken up")
    private @Nullable Instant notBefore;

    @Option(names = "--expires", paramLabel = "INSTANT", description = "first instant at which it may not any more")
    private @Nullable Instant expires;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "the archive")
    private Path output = Path.of("bundle.zip");

    BundleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SortedMap<String, byte[]> files = law.files();
        BundleReader.Read read = BundleReader.read(files, null);
        List<Diagnostic> errors = Stream.concat(read.diagnostics().stream(), BundleAnalysis.of(read).stream())
                .filter(Diagnostic::isError)
                .sorted()
                .toList();
        if (!errors.isEmpty()) {
            // No service would take the archive up.
            console.complain(errors);
            throw LawOptions.unsound("the law");
        }
        Instant made = created == null ? console.clock().instant() : created;
        Release release = new Release(name, version, made.truncatedTo(ChronoUnit.SECONDS), notBefore, expires);
        BundleArchive.Written written = BundleArchive.write(output.toString(), release, files);
        console.print(written.diagnostics());
        if (written.bytes() == null) {
            return Interlock.AT_FAULT;
        }
        WrittenFile.write(output, written.bytes());
        console.out().println(output + ": " + name + " " + version + ", " + read.revision());
        return 0;
    }
}
