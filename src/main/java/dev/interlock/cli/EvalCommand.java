package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.api.Problem;
import dev.interlock.decision.Decider;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides one request by the law in the folders. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "Decides one request by the law in the folders.")
final class EvalCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LawOptions law = new LawOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "the request as JSON, as `POST /v1/decisions` takes it; standard input without")
    private @Nullable Path file;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        byte[] body = file == null ? console.in().readAllBytes() : Files.readAllBytes(file);
        Object document = console.json().read(body, 0, body.length);
        if (document instanceof Problem problem) {
            throw new NotDone("the request is not JSON: " + problem.detail());
        }
        Reading reading = RequestReader.read((JsonNode) document);
        if (reading instanceof Refusal refusal) {
            console.printJson(Map.of("errors", refusal.faults()));
            return Interlock.NOT_DONE;
        }
        Request request = (Request) reading;
        Decider decider = new Decider(law.soundBundle(console));
        Map<String, String> unknown = decider.unknownPins(request);
        if (!unknown.isEmpty()) {
            throw new NotDone("there is no edition " + unknown);
        }
        console.printJson(decider.decide(request, console.clock().instant()));
        return 0;
    }
}
