package dev.interlock.policy.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interlock.facts.NearestWord;
import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads `rules/bundle.yaml` and holds it against the DRL files that lie there. */
final class ManifestReader {

    static final String PATH = "rules/bundle.yaml";

    /** One document, each field once: of two, programs differ in which one counts. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> FIELDS = Set.of("name", "description", "owner", "files");

    private final SortedMap<String, byte[]> files;
    private final List<Diagnostic> diagnostics;

    ManifestReader(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** The manifest, or null after a diagnostic that says why there is none. */
    @Nullable
    Manifest read() {
        byte[] bytes = files.get(PATH);
        if (bytes == null) {
            error("manifest-missing", null, "The bundle has no `rules/bundle.yaml`", "Add one with name and files");
            return null;
        }
        JsonNode root;
        try {
            root = YAML.readTree(bytes);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? null : "line " + e.getLocation().getLineNr();
            error("manifest-unreadable", line, "The file is not YAML that can be read", null);
            return null;
        } catch (IOException e) {
            error("manifest-unreadable", null, "The file cannot be read", null);
            return null;
        }
        if (!root.isObject()
                || !root.path("name").isTextual()
                || !root.path("files").isArray()) {
            error("manifest-unreadable", null, "`name` (text) and `files` (a list of paths) are needed", null);
            return null;
        }
        root.fieldNames().forEachRemaining(this::checkField);
        List<String> listed = new ArrayList<>();
        root.path("files").forEach(path -> listed.add(path.asText()));
        checkFiles(listed);
        return new Manifest(
                root.path("name").asText(),
                root.path("description").asText(""),
                root.path("owner").asText(""),
                List.copyOf(listed));
    }

    private void checkField(String field) {
        if (!FIELDS.contains(field)) {
            String hint = NearestWord.to(field, FIELDS)
                    .map(word -> "Did you mean `" + word + "`?")
                    .orElse(null);
            error("manifest-unknown-field", null, "`" + field + "` is not a field of a manifest", hint);
        }
    }

    private void checkFiles(List<String> listed) {
        for (String path : listed) {
            if (!path.matches("rules/[a-z0-9-]+/[a-z0-9-]+\\.drl")) {
                error("manifest-bad-path", null, "`" + path + "` is not `rules/<table>/<name>.drl`", null);
            } else if (!files.containsKey(path)) {
                error("manifest-missing-file", null, "`" + path + "` is listed and does not exist", null);
            }
        }
        for (String path : files.keySet()) {
            if (path.endsWith(".drl") && !listed.contains(path)) {
                diagnostics.add(Diagnostic.error(
                        "manifest-unlisted-file",
                        path,
                        null,
                        null,
                        "The file is not listed in `rules/bundle.yaml`",
                        "List it, or take it away"));
            }
        }
    }

    private void error(String code, @Nullable String line, String message, @Nullable String hint) {
        diagnostics.add(Diagnostic.error(code, PATH, null, line, message, hint));
    }
}
