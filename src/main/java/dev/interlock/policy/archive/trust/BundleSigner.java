package dev.interlock.policy.archive.trust;

import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Diagnostic;
import java.security.PrivateKey;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs a bundle's manifest: a JWS with detached payload (RFC 7515, appendix F). */
public final class BundleSigner {

    /** What a JWS over a manifest says it is, so that no other signature made with the key passes for one. */
    static final String TYPE = "interlock-bundle";

    /**
     * What came of signing.
     *
     * @param jws `header..signature`, null if and only if there is a diagnostic
     */
    public record Signed(@Nullable String jws, List<Diagnostic> diagnostics) {}

    private BundleSigner() {}

    /**
     * Signs the bytes of a manifest.
     *
     * @param manifest exactly the bytes that lie in the archive
     * @param kid id by which those who check know the key
     * @param algorithm the algorithm the key is for
     */
    public static Signed sign(byte[] manifest, PrivateKey key, String kid, SignatureAlgorithm algorithm) {
        if (SignatureAlgorithm.of(key) != algorithm) {
            return failed("key-algorithm", "The key is not one for " + algorithm.jose(), null);
        }
        if (!TrustedKeys.isKid(kid)) {
            return failed("key-id", Shown.text(kid) + " is no id of a key", TrustedKeys.KID_HINT);
        }
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm.jose());
        jws.setKeyIdHeaderValue(kid);
        jws.setHeader("typ", TYPE);
        jws.setPayloadBytes(manifest);
        jws.setKey(key);
        try {
            return new Signed(jws.getDetachedContentCompactSerialization(), List.of());
        } catch (JoseException e) {
            // The reason may quote the key.
            return failed("key-unusable", "The key cannot sign", "A P-256 or Ed25519 private key");
        }
    }

    private static Signed failed(String code, String message, @Nullable String hint) {
        return new Signed(null, List.of(Diagnostic.error(code, "key", null, null, message, hint)));
    }
}
