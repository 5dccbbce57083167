package dev.interlock.policy.archive.trust;

import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.SmallBundle;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Two who sign, one for each algorithm, and what the service was told of them. */
public final class Signers {

    public static final Signers ED = new Signers("policy-2026", SignatureAlgorithm.EDDSA);
    public static final Signers EC = new Signers("release.1", SignatureAlgorithm.ES256);

    final String kid;
    final SignatureAlgorithm algorithm;
    final KeyPair pair;

    Signers(String kid, SignatureAlgorithm algorithm) {
        this.kid = kid;
        this.algorithm = algorithm;
        this.pair = pair(algorithm == SignatureAlgorithm.EDDSA ? "Ed25519" : "secp256r1");
    }

    static KeyPair pair(String kind) {
        try {
            if (kind.startsWith("secp")) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec(kind));
                return generator.generateKeyPair();
            }
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What an operator who trusts both has configured. */
    public static TrustedKeys trusted() {
        TreeMap<String, TrustedKey> keys = new TreeMap<>();
        for (Signers each : new Signers[] {ED, EC}) {
            keys.put(each.kid, new TrustedKey(each.kid, each.algorithm, each.pair.getPublic()));
        }
        return new TrustedKeys(keys);
    }

    /** The archive, signed by this one too. */
    public BundleArchive sign(BundleArchive archive) {
        return put(archive, kid, jws(archive));
    }

    String jws(BundleArchive archive) {
        String jws = BundleSigner.sign(archive.manifestBytes(), pair.getPrivate(), kid, algorithm)
                .jws();
        if (jws == null) {
            throw new AssertionError("cannot sign");
        }
        return jws;
    }

    static BundleArchive put(BundleArchive archive, String kid, String jws) {
        return SmallBundle.read(archive.withSignature("bundle.zip", kid, jws).bytes());
    }

    /** Versions as a store keeps them, in memory. */
    public static final class Seen implements SeenVersions {
        private final Map<String, SeenVersions.Seen> highest = new ConcurrentHashMap<>();

        @Override
        public SeenVersions.@Nullable Seen highest(String name) {
            return highest.get(name);
        }

        public void took(Admitted admitted) {
            highest.merge(
                    admitted.archive().manifest().release().name(),
                    admitted.seen(),
                    (before, now) -> now.version() > before.version() ? now : before);
        }
    }
}
