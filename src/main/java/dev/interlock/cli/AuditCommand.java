package dev.interlock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.catalog.store.AuditHead;
import dev.interlock.catalog.store.ChainCheck;
import dev.interlock.catalog.store.ExportedTrail;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks the audit trail of a service, or one that was exported, without taking the service's word for it. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Looks at the audit trail.")
final class AuditCommand {

    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Holds the records against each other and names the first that does not fit.")
    int verify(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "what GET /v1/audit answered; without it the service is asked")
                    @Nullable
                    Path file,
            @Mixin ServerOptions server,
            @ArgGroup(exclusive = false) @Nullable Kept kept,
            @Option(names = "--json", description = "for machines: what came of it") boolean json)
            throws IOException {
        ExportedTrail trail = new ExportedTrail(kept == null ? null : new AuditHead(kept.number, kept.hash));
        if (file == null) {
            walk(server.server(), trail);
        } else {
            try (Stream<String> lines = Files.lines(file)) {
                if (Files.size(file) > 0 && lines.noneMatch(this::isLikeRecord)) {
                    throw new NotDone("`" + file + "` is not an audit trail: no line of it is a record");
                }
            }
            try (Stream<String> lines = Files.lines(file)) {
                takeAll(trail, lines);
            }
        }
        ChainCheck check = trail.result();
        if (json) {
            console.printJson(check);
        } else if (check.fault() != null) {
            console.out().println(check.fault().message());
        } else {
            console.out()
                    .println(Console.count(check.records(), "record") + ", each fits the one before; the end is "
                            + check.head().number() + " " + check.head().hash());
        }
        return check.isSound() ? 0 : Interlock.AT_FAULT;
    }

    /** Whether a line is a record, sound or changed, and not some other text. */
    private boolean isLikeRecord(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return console.json().read(bytes, 0, bytes.length) instanceof JsonNode record && record.has("number");
    }

    /** The service hands out as many records at a time as it likes. */
    private void walk(Server from, ExportedTrail trail) {
        boolean more = true;
        while (more) {
            HttpResponse<byte[]> page = from.get("/v1/audit?above=" + trail.last());
            if (page.statusCode() != 200) {
                Answer.of(console, page);
                throw new NotDone("the service answered " + page.statusCode() + " with something that is no trail");
            }
            more = page.body().length > 0 && takeAll(trail, new String(page.body(), UTF_8).lines());
        }
    }

    /** Whether all lines fit; none behind one that does not is taken. */
    private static boolean takeAll(ExportedTrail trail, Stream<String> lines) {
        return lines.allMatch(trail::take);
    }

    /** An end of the trail that was kept elsewhere. */
    static final class Kept {

        @Option(
                names = "--number",
                required = true,
                paramLabel = "N",
                description = "number of the last record when the end was kept")
        private long number;

        @Option(names = "--hash", required = true, paramLabel = "HASH", description = "its hash")
        private String hash = "";
    }
}
