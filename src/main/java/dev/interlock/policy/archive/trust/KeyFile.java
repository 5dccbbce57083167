package dev.interlock.policy.archive.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.interlock.policy.Diagnostic;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key in a file: PEM (private PKCS#8, public SubjectPublicKeyInfo) or JWK. A fault names the file and what was expected;
 * nothing of the content is ever part of a message.
 */
public final class KeyFile {

    /** Bytes that a key file may have. */
    static final int LARGEST = 64 << 10;

    /**
     * What came of reading a key.
     *
     * @param key null if and only if there is a diagnostic
     * @param kid the id that a JWK states, null when it states none
     */
    public record Reading<K extends Key>(
            @Nullable K key, @Nullable String kid, List<Diagnostic> diagnostics) {}

    private KeyFile() {}

    /** Reads a public key for checking signatures. A private key is refused: it does not belong where it is only checked. */
    public static Reading<PublicKey> publicKey(String file, byte[] content) {
        return read(file, content, PublicKey.class);
    }

    /** Reads a private key for signing. */
    public static Reading<PrivateKey> privateKey(String file, byte[] content) {
        return read(file, content, PrivateKey.class);
    }

    private static <K extends Key> Reading<K> read(String file, byte[] content, Class<K> kind) {
        try {
            if (content.length > LARGEST) {
                throw new KeyFault("key-unreadable", "The file is too large for a key", "At most 64 kB");
            }
            String text = new String(content, ISO_8859_1).strip();
            KeyPart part = text.startsWith("{") ? JwkKey.read(text, kind) : PemKey.read(text, kind);
            if (SignatureAlgorithm.of(part.key()) == null) {
                throw new KeyFault(
                        "key-kind",
                        "The key is neither one of the curve P-256 nor an Ed25519 key",
                        "`openssl genpkey -algorithm ed25519` makes one");
            }
            return new Reading<>(kind.cast(part.key()), part.kid(), List.of());
        } catch (KeyFault fault) {
            Diagnostic found = Diagnostic.error(fault.code, file, null, null, fault.message, fault.hint);
            return new Reading<>(null, null, List.of(found));
        }
    }

    /** A key as a file holds it. */
    record KeyPart(Key key, @Nullable String kid) {}
}
