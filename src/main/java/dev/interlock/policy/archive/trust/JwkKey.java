package dev.interlock.policy.archive.trust;

import java.security.Key;
import java.security.PrivateKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** A key as JWK (RFC 7517). */
final class JwkKey {

    private JwkKey() {}

    static KeyFile.KeyPart read(String text, Class<? extends Key> kind) throws KeyFault {
        PublicJsonWebKey jwk;
        try {
            if (!(JsonWebKey.Factory.newJwk(text) instanceof PublicJsonWebKey pair)) {
                throw new KeyFault("key-kind", "The key is a shared secret", "A P-256 or Ed25519 key");
            }
            jwk = pair;
        } catch (JoseException | RuntimeException e) {
            throw new KeyFault(
                    "key-unreadable",
                    "The file is not a JWK that can be read",
                    "One JSON object with `kty` `EC` or `OKP`");
        }
        if (jwk.getUse() != null && !jwk.getUse().equals("sig")) {
            throw new KeyFault("key-kind", "The key is not for signatures", "`use` is `sig`, or not there");
        }
        boolean secret = jwk.getPrivateKey() != null;
        if (kind == PrivateKey.class && !secret) {
            throw new KeyFault(
                    "key-kind", "The file holds a public key where a private one is expected", "A JWK with `d`");
        }
        if (kind != PrivateKey.class && secret) {
            throw new KeyFault(
                    "key-is-private",
                    "The file holds a private key where a public one is expected",
                    "Take the field `d` out of the copy that is only for checking");
        }
        Key key = secret ? jwk.getPrivateKey() : jwk.getPublicKey();
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(key);
        if (jwk.getAlgorithm() != null
                && algorithm != null
                && !jwk.getAlgorithm().equals(algorithm.jose())) {
            throw new KeyFault(
                    "key-algorithm",
                    "`alg` is not the algorithm of the key",
                    "`" + algorithm.jose() + "`, or not there");
        }
        return new KeyFile.KeyPart(key, jwk.getKeyId());
    }
}
