package dev.interlock.policy.archive.trust;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.NamedParameterSpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jspecify.annotations.Nullable;

/** The algorithms that a bundle may be signed with. A key is good for exactly one of them. */
public enum SignatureAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256),
    /** Ed25519. */
    EDDSA(AlgorithmIdentifiers.EDDSA);

    private final String jose;

    SignatureAlgorithm(String jose) {
        this.jose = jose;
    }

    /** Its name in a JWS header: `ES256`, `EdDSA`. */
    public String jose() {
        return jose;
    }

    /** The algorithm of that name, or null when a bundle may not be signed with it. */
    public static @Nullable SignatureAlgorithm named(@Nullable String jose) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.jose.equals(jose)) {
                return algorithm;
            }
        }
        return null;
    }

    /** The one algorithm the key is for, or null when it is for none of them. */
    public static @Nullable SignatureAlgorithm of(Key key) {
        if (key instanceof EdECKey edwards) {
            return NamedParameterSpec.ED25519
                            .getName()
                            .equals(edwards.getParams().getName())
                    ? EDDSA
                    : null;
        }
        return key instanceof ECKey elliptic && isP256(elliptic.getParams()) ? ES256 : null;
    }

    private static boolean isP256(ECParameterSpec curve) {
        try {
            AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
            p256.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec its = p256.getParameterSpec(ECParameterSpec.class);
            return its.getCurve().equals(curve.getCurve())
                    && its.getGenerator().equals(curve.getGenerator())
                    && its.getOrder().equals(curve.getOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has P-256", e);
        }
    }
}
