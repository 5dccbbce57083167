package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which revision a running service decides by, and what came of its last look at the files. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells which revision a running service decides by.")
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "for machines: the answer of GET /v1/bundle")
    private boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        JsonNode state = Answer.of(console, server.server().get("/v1/bundle")).document();
        JsonNode check = state.path("lastCheck");
        boolean accepted = check.path("accepted").asBoolean(true);
        if (json) {
            console.printJson(state);
        } else {
            console.out().println("revision   " + state.path("revision").asText("none"));
            console.out().println("since      " + state.path("activatedAt").asText("-"));
            console.out().println("last check " + (accepted ? "accepted" : "refused"));
            for (JsonNode diagnostic : check.path("diagnostics")) {
                console.out().println(Answer.line(diagnostic));
            }
        }
        return accepted && !state.path("revision").isNull() ? 0 : Interlock.AT_FAULT;
    }
}
