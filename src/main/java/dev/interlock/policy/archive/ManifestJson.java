package dev.interlock.policy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.policy.bundle.BundleFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** `manifest.json` as text. Reading takes only what every reader would understand alike; writing is the same everywhere. */
final class ManifestJson {

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ManifestJson() {}

    /** The text as JSON, or null after a finding. */
    static @Nullable ObjectNode parse(byte[] bytes, Findings findings) {
        try {
            // Decoded here, because a parser would guess at other encodings.
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode root = STRICT.readTree(text);
            if (root instanceof ObjectNode object) {
                return object;
            }
            unreadable(findings, "The manifest is not a JSON object");
        } catch (CharacterCodingException e) {
            unreadable(findings, "The manifest is not UTF-8 text");
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr();
            unreadable(findings, "The manifest is not JSON without doubt" + line);
        }
        return null;
    }

    static byte[] write(ArchiveManifest manifest) {
        ObjectNode root = STRICT.createObjectNode();
        Release release = manifest.release();
        root.put("name", release.name());
        root.put("version", release.version());
        root.put("createdAt", release.createdAt().toString());
        if (release.notBefore() != null) {
            root.put("notBefore", release.notBefore().toString());
        }
        if (release.expires() != null) {
            root.put("expires", release.expires().toString());
        }
        root.put("revision", manifest.revision());
        var files = root.putArray("files");
        for (BundleFile file : manifest.files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("sha256", file.sha256())
                    .put("size", file.size());
        }
        try {
            return (STRICT.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(root)
                                    .replace("\r\n", "\n")
                            + "\n")
                    .getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static void unreadable(Findings findings, String message) {
        findings.error(
                "archive-manifest-unreadable",
                ArchiveManifest.PATH,
                message,
                "Make the archive with `interlock bundle`; no field may be there twice, and nothing may follow the object");
    }
}
