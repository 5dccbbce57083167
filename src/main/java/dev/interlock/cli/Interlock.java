package dev.interlock.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** The command `interlock`: finds the subcommand, gives it what it needs, and turns what comes of it into an exit code. */
@Command(
        name = "interlock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks, tests, compares and publishes the law.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and nothing to complain of",
            "1:the law or the answer is at fault: a finding, a case that fails, a difference",
            "2:the command line itself is wrong",
            "3:could not be done: a file, a key or the service cannot be reached or refuses"
        },
        subcommands = {
            CommandLine.HelpCommand.class,
            CheckCommand.class,
            TestCommand.class,
            EvalCommand.class,
            DiffCommand.class,
            FmtCommand.class,
            NewCommand.class,
            ShowCommand.class,
            BundleCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            StatusCommand.class,
            AuditCommand.class,
            BenchCommand.class,
        })
public final class Interlock {

    /** Done, and the law or the answer is at fault. */
    static final int AT_FAULT = 1;

    /** The command line is wrong. */
    static final int MISUSED = 2;

    /** Could not be done. */
    static final int NOT_DONE = 3;

    private Interlock() {}

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err, InstantSource clock) {
        Console console = new Console(in, out, err, clock);
        CommandLine command = new CommandLine(new Interlock(), new Commands(console))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    err.println("interlock: " + NotDone.messageOf(failure));
                    return NotDone.codeOf(failure);
                });
        Words.register(command);
        int code = command.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** Makes each command with the console it writes to. */
    private record Commands(Console console) implements IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
