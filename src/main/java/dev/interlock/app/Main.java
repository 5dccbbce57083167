package dev.interlock.app;

import dev.interlock.cli.Interlock;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program: the command line with arguments, or when its script starts it; else it serves. */
@QuarkusMain
public final class Main {

    /** The script of the command line sets this: a bare `interlock` is no wish to serve. */
    private static final String COMMAND_LINE = "dev.interlock.command-line";

    private Main() {}

    public static void main(String... args) {
        if (args.length == 0 && !Boolean.getBoolean(COMMAND_LINE)) {
            System.setErr(new ConfigurationWords(System.err));
            Quarkus.run(args);
            return;
        }
        // Rule engines trace every step, and no log is configured where no service starts.
        Logger.getLogger("").setLevel(Level.OFF);
        int code = Interlock.run(
                args, System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), InstantSource.system());
        System.exit(code);
    }

    /** Text of the law is UTF-8 whatever the machine's language is. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
