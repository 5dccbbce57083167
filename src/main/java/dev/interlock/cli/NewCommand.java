package dev.interlock.cli;

import dev.interlock.policy.table.edit.Edited;
import dev.interlock.policy.table.edit.NewEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a fresh edition of a table from its newest one. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a fresh edition of a table: a copy of the newest one that governs from a later day.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Parameters(index = "0", paramLabel = "TABLE", description = "the table, like security-lock")
    private String table = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "first day it governs, like 2027-01-01")
    private LocalDate from = LocalDate.EPOCH;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path newest;
        try (Stream<Path> editions = Files.list(law.tables.resolve(table))) {
            newest = editions.filter(path -> path.toString().endsWith(".xlsx"))
                    .max(java.util.Comparator.comparing(
                            path -> path.getFileName().toString()))
                    .orElseThrow(() -> new NotDone("the table `" + table + "` has no edition"));
        }
        Edited edited = NewEdition.from(WorkbookFile.pathInside(newest), Files.readAllBytes(newest), from);
        if (edited instanceof Edited.Refused refused) {
            console.print(refused.diagnostics());
            return Interlock.AT_FAULT;
        }
        Path fresh = newest.resolveSibling(from + ".xlsx");
        if (Files.exists(fresh)) {
            throw new NotDone("`" + fresh + "` is there already");
        }
        WorkbookFile.replace(fresh, ((Edited.Workbook) edited).bytes());
        console.out().println(fresh + ": a copy of " + newest.getFileName() + " that governs from " + from);
        return 0;
    }
}
