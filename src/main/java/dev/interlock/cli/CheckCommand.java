package dev.interlock.cli;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.analysis.BundleAnalysis;
import dev.interlock.policy.bundle.BundleReader;
import dev.interlock.policy.table.edit.AnnotatedWorkbook;
import dev.interlock.policy.table.edit.Edited;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--annotate",
            paramLabel = "DIR",
            description = "write a copy of each faulty workbook there, with a note and a colour on every faulty cell")
    private @Nullable Path annotate;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SortedMap<String, byte[]> files = law.files();
        BundleReader.Read read = BundleReader.read(files, null);
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        diagnostics.addAll(BundleAnalysis.of(read));
        diagnostics.sort(null);
        if (annotate != null) {
            annotate(files, diagnostics, annotate);
        }
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

    private void annotate(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics, Path folder)
            throws IOException {
        WrittenFile.makeFolder(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            List<Diagnostic> its = diagnostics.stream()
                    .filter(each -> each.file().equals(file.getKey()))
                    .toList();
            if (!its.isEmpty() && AnnotatedWorkbook.of(file.getValue(), its) instanceof Edited.Workbook copy) {
                Path place = folder.resolve(
                        file.getKey().replace("decision-tables/", "").replace('/', '-'));
                WrittenFile.write(place, copy.bytes());
                console.err().println("annotated copy: " + place);
            }
        }
    }
}
