package dev.interlock.cli;

import dev.interlock.policy.table.edit.Edited;
import dev.interlock.policy.table.edit.WorkbookFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives workbooks the house style without changing their law. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description =
                "Gives workbooks the house style without changing their law: header, widths, drop-downs, spelling.")
final class FmtCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "workbooks: .../decision-tables/<table>/<date>.xlsx; changed in place")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "change nothing; end with 1 when a workbook would be changed")
    private boolean check;

    FmtCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int code = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Edited edited = WorkbookFormat.of(WorkbookFile.pathInside(file), bytes);
            if (edited instanceof Edited.Refused refused) {
                console.print(refused.diagnostics());
                code = Interlock.AT_FAULT;
            } else if (edited instanceof Edited.Workbook workbook && !Arrays.equals(workbook.bytes(), bytes)) {
                console.out().println(file + (check ? " would be changed" : " changed"));
                if (check) {
                    code = Interlock.AT_FAULT;
                } else {
                    WorkbookFile.replace(file, workbook.bytes());
                }
            }
        }
        return code;
    }
}
