package dev.interlock.policy.archive.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A JWS without its payload.
 *
 * @param compact `header..signature`
 * @param header its header, read strictly
 */
record DetachedSignature(String compact, ObjectNode header) {

    /** Of Ed25519 and of ES256 alike. */
    private static final int SIGNATURE_BYTES = 64;

    private static final Pattern COMPACT = Pattern.compile("([A-Za-z0-9_-]+)\\.\\.([A-Za-z0-9_-]+)");
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The signature, or null when the text is none. */
    static @Nullable DetachedSignature of(String compact) {
        Matcher parts = COMPACT.matcher(compact);
        if (!parts.matches()) {
            return null;
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(parts.group(1));
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
            return STRICT.readTree(text) instanceof ObjectNode object ? new DetachedSignature(compact, object) : null;
        } catch (IllegalArgumentException | CharacterCodingException | JsonProcessingException e) {
            return null;
        }
    }

    @Nullable
    String field(String name) {
        return header.path(name).textValue();
    }

    /**
     * Whether the key made this signature over the payload, by the key's own algorithm and no other; written in the one way
     * there is to write it, since libraries pass over bits and bytes behind its end.
     */
    boolean holds(byte[] payload, TrustedKey key) {
        if (!isExact()) {
            return false;
        }
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm().jose()));
        try {
            jws.setCompactSerialization(compact);
            jws.setEncodedPayload(Base64.getUrlEncoder().withoutPadding().encodeToString(payload));
            jws.setKey(key.key());
            return jws.verifySignature();
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }

    private boolean isExact() {
        String encoded = compact.substring(compact.lastIndexOf('.') + 1);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(encoded);
            return signature.length == SIGNATURE_BYTES
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(signature)
                            .equals(encoded);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
