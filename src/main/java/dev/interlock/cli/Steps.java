package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.decision.impact.BundleComparison;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a publish at a running service. */
record Steps(Console console, Server service) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /**
     * Hands a file in: the draft that was made of it.
     *
     * @param as path of a workbook inside the bundle; null when the file's own last names are it
     */
    JsonNode handIn(Path file, @Nullable String as, String reason) throws IOException {
        boolean archive = file.toString().endsWith(".zip");
        String inside = as == null ? WorkbookFile.pathInside(file) : as;
        if (!archive && as == null && !inside.startsWith("decision-tables/")) {
            String place = "`" + file + "` does not lie at decision-tables/<table>/<date>.xlsx";
            throw new NotDone(place + "; say with `--as` which path it has inside the bundle", Interlock.MISUSED);
        }
        String query = "?reason=" + encoded(reason) + (archive ? "" : "&file=" + encoded(inside));
        Map<String, String> headers = Map.of("Content-Type", archive ? "application/zip" : XLSX);
        return Answer.of(console, service.post("/v1/bundles" + query, Files.readAllBytes(file), headers))
                .document();
    }

    /** Which decisions a revision changes. */
    BundleComparison comparison(String revision) {
        HttpResponse<byte[]> response = service.get(path(revision, "comparison"));
        Answer.of(console, response);
        return console.json().read(new String(response.body(), StandardCharsets.UTF_8), BundleComparison.class);
    }

    /** Approves a revision and what it changes. */
    JsonNode approve(String revision, String comparison) {
        byte[] body = console.json().write(Map.of("comparison", comparison));
        return Answer.of(console, service.post(path(revision, "approve"), body, JSON))
                .document();
    }

    /** Lets a revision decide, unless another one came to decide meanwhile. */
    JsonNode activate(String revision, String comparison, String reason) {
        JsonNode active =
                Answer.of(console, service.get("/v1/bundle")).document().path("revision");
        Map<String, String> headers = new LinkedHashMap<>(JSON);
        if (active.isTextual()) {
            headers.put("If-Match", "\"" + active.asText() + "\"");
        }
        byte[] body = console.json().write(Map.of("reason", reason, "comparison", comparison));
        return Answer.of(console, service.post(path(revision, "activate"), body, headers))
                .document();
    }

    private static String path(String revision, String step) {
        return "/v1/bundles/" + encoded(revision) + "/" + step;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
