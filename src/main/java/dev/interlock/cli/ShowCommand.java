package dev.interlock.cli;

import dev.interlock.policy.table.edit.WorkbookShown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a workbook as text. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a workbook as text, fit for `git diff` as a textconv.")
final class ShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "the workbook")
    private Path file = Path.of("");

    @Option(names = "--rows", description = "number the rows as a spreadsheet program does")
    private boolean rows;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.out().print(WorkbookShown.of(Files.readAllBytes(file), rows));
        return 0;
    }
}
