package dev.interlock.cli;

import dev.interlock.api.Json;
import dev.interlock.policy.Diagnostic;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/** What a command reads and writes, and the time. */
final class Console {

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock;
    private final Json json = new Json();

    Console(InputStream in, PrintWriter out, PrintWriter err, InstantSource clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    InstantSource clock() {
        return clock;
    }

    Json json() {
        return json;
    }

    /** One value on one line of JSON. */
    void printJson(Object value) {
        out.println(json.text(value));
    }

    /** A line for each finding, as compilers write them: file, place, severity, what, hint. */
    void print(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> out.println(diagnostic.line()));
    }

    /** The same beside what the command itself has to say, which may be meant for a program. */
    void complain(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> err.println(diagnostic.line()));
    }

    /** `1 error`, `2 errors`. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
