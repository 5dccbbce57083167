package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a workbook or an archive to a running service and, when told what it changes, lets it decide. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Hands in a workbook or an archive and shows what it would change. With --accept and the digest of"
                        + " that comparison, it decides from then on.")
final class PublishCommand implements Callable<Integer> {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Console console;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "a workbook (.xlsx) or an archive (.zip)")
    private Path file = Path.of("bundle.zip");

    @Option(
            names = "--as",
            paramLabel = "PATH",
            description = "path of the workbook inside the bundle; without, its last three names:"
                    + " decision-tables/<table>/<date>.xlsx")
    private @Nullable String path;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason = "";

    @Option(
            names = "--accept",
            paramLabel = "DIGEST",
            description = "digest of the comparison you looked at: activate when it still is the one")
    private @Nullable String accept;

    @Option(names = "--json", description = "for machines: what the service answered last")
    private boolean json;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (path == null && !isArchive() && !WorkbookFile.pathInside(file).startsWith("decision-tables/")) {
            String place = "`" + file + "` does not lie at decision-tables/<table>/<date>.xlsx";
            throw new NotDone(place + "; say with `--as` which path it has inside the bundle", Interlock.MISUSED);
        }
        Server service = server.server();
        JsonNode active = Answer.of(console, service.get("/v1/bundle")).document();
        JsonNode draft = Answer.of(
                        console,
                        service.post(
                                "/v1/bundles?reason=" + encoded(reason) + fileQuery(),
                                Files.readAllBytes(file),
                                Map.of("Content-Type", isArchive() ? "application/zip" : XLSX)))
                .document();
        String revision = draft.path("revision").asText();
        if (accept == null) {
            print(draft);
            return 0;
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("reason", reason);
        body.put("comparison", accept);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        if (active.path("revision").isTextual()) {
            headers.put("If-Match", "\"" + active.path("revision").asText() + "\"");
        }
        JsonNode activation = Answer.of(
                        console,
                        service.post(
                                "/v1/bundles/" + revision + "/activate",
                                console.json().write(body),
                                headers))
                .document();
        if (json) {
            console.printJson(activation);
        } else {
            console.out().println("Revision " + revision + " decides.");
        }
        return 0;
    }

    private void print(JsonNode draft) {
        if (json) {
            console.printJson(draft);
            return;
        }
        draft.path("diagnostics").forEach(each -> console.out().println(Answer.line(each)));
        console.out().println("draft      " + draft.path("revision").asText());
        console.out()
                .println("changes    " + Console.count(draft.path("differing").asLong(), "decision"));
        console.out().println("comparison " + draft.path("comparisonDigest").asText("none"));
        console.out().println("Look at it, then publish with --accept and that digest.");
    }

    private boolean isArchive() {
        return file.toString().endsWith(".zip");
    }

    private String fileQuery() {
        if (isArchive()) {
            return "";
        }
        String inside = path == null ? WorkbookFile.pathInside(file) : path;
        return "&file=" + encoded(inside);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
