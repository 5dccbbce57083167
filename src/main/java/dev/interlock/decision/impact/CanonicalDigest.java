package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.policy.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Names a comparison by what it says: SHA-256 over its canonical JSON (RFC 8785), the digest itself left out. */
final class CanonicalDigest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalDigest() {}

    static String of(BundleComparison comparison) {
        ObjectNode document = JSON.valueToTree(comparison);
        document.remove("digest");
        try {
            byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedUTF8();
            return "sha256:" + Digest.of(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
