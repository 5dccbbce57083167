package dev.interlock.app;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.trust.SignatureCheck;
import dev.interlock.policy.archive.trust.TrustedKeys;
import dev.interlock.policy.archive.trust.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which bundle archives are trusted, under `interlock.bundle`. */
public interface BundleConfig {

    /** Has to be said once a key or an address is configured; unsaid, no archive is taken up. */
    Optional<Verification> verify();

    /** Public keys by key id. */
    Map<String, KeyConfig> keys();

    /** A public key. */
    interface KeyConfig {
        /** PEM or JWK. */
        Path file();

        /** `ES256` or `EdDSA`: the one the key is for. */
        String algorithm();
    }

    /**
     * What came of configuration.
     *
     * @param check null if and only if there is a fault
     * @param faults each of them refuses the start
     */
    record Trust(@Nullable SignatureCheck check, List<Diagnostic> faults) {}

    /** The check of signatures that is configured; `pulls` tells whether archives are pulled from an address. */
    default Trust trust(boolean pulls) {
        if (verify().isEmpty() && (pulls || !keys().isEmpty())) {
            return fault("bundle-verify-unset", "`interlock.bundle.verify` is not set", "`required` or `off`");
        }
        if (verify().equals(Optional.of(Verification.REQUIRED)) && keys().isEmpty()) {
            return fault(
                    "bundle-keys-missing",
                    "`interlock.bundle.verify` is `required` and no key is configured",
                    "Set `interlock.bundle.keys.<kid>.file` and `.algorithm`");
        }
        SortedMap<String, TrustedKeys.Named> named = new TreeMap<>();
        keys().forEach((kid, key) -> named.put(kid, new TrustedKeys.Named(key.file(), key.algorithm())));
        TrustedKeys.Reading reading = TrustedKeys.of(named);
        TrustedKeys keys = reading.keys();
        return keys == null
                ? new Trust(null, reading.diagnostics())
                : new Trust(new SignatureCheck(verify().orElse(Verification.REQUIRED), keys), List.of());
    }

    private static Trust fault(String code, String message, String hint) {
        return new Trust(null, List.of(Diagnostic.error(code, "interlock.bundle", null, null, message, hint)));
    }
}
