package dev.interlock.policy.archive.trust;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as PEM: exactly one block, of the one kind that is asked for. */
final class PemKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");
    private static final List<String> ALGORITHMS = List.of("Ed25519", "EC", "RSA", "EdDSA");

    private PemKey() {}

    static KeyFile.KeyPart read(String text, Class<? extends Key> kind) throws KeyFault {
        boolean secret = kind == PrivateKey.class;
        String expected = secret ? "PRIVATE KEY" : "PUBLIC KEY";
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            String hint = "One block `-----BEGIN " + expected + "-----` (PEM), or one JSON object (JWK)";
            throw new KeyFault("key-unreadable", "The file holds no key that can be read", hint);
        }
        if (!block.group(1).equals(expected)) {
            throw otherKind(block.group(1), secret);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            return new KeyFile.KeyPart(key(der, secret), null);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static Key key(byte[] der, boolean secret) throws KeyFault {
        for (String algorithm : ALGORITHMS) {
            try {
                KeyFactory factory = KeyFactory.getInstance(algorithm);
                return secret
                        ? factory.generatePrivate(new PKCS8EncodedKeySpec(der))
                        : factory.generatePublic(new X509EncodedKeySpec(der));
            } catch (GeneralSecurityException e) {
                continue;
            }
        }
        throw damaged();
    }

    private static KeyFault otherKind(String label, boolean secret) {
        if (!secret && label.endsWith("PRIVATE KEY")) {
            return new KeyFault(
                    "key-is-private",
                    "The file holds a private key where a public one is expected",
                    "Keep the private key with who signs; `openssl pkey -in key.pem -pubout` writes the public one");
        }
        String hint = switch (label) {
            case "ENCRYPTED PRIVATE KEY" -> "`openssl pkey -in key.pem` writes it without a password";
            case "EC PRIVATE KEY" -> "`openssl pkcs8 -topk8 -nocrypt -in key.pem` writes it as expected";
            case "CERTIFICATE" -> "`openssl x509 -in cert.pem -pubkey -noout` writes its public key";
            default -> secret ? "A private key in PKCS#8" : "A public key (SubjectPublicKeyInfo)";
        };
        String expected = secret ? "`PRIVATE KEY`" : "`PUBLIC KEY`";
        return new KeyFault("key-kind", "The file holds a block `" + label + "`, expected " + expected, hint);
    }

    private static KeyFault damaged() {
        return new KeyFault(
                "key-unreadable", "The block does not hold a key of a known kind", "A P-256 or Ed25519 key in PEM");
    }
}
