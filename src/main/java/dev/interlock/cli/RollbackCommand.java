package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the revision decide again that did before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Lets the revision decide again that did before the one that does.")
final class RollbackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason = "";

    @Option(names = "--json", description = "for machines: what the service answered")
    private boolean json;

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        byte[] body = console.json().write(Map.of("reason", reason));
        JsonNode activation = Answer.of(
                        console,
                        server.server().post("/v1/bundles/rollback", body, Map.of("Content-Type", "application/json")))
                .document();
        if (json) {
            console.printJson(activation);
        } else {
            console.out().println("Revision " + activation.path("revision").asText() + " decides.");
        }
        return 0;
    }
}
