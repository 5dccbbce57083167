package dev.interlock.policy.archive.trust;

import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.BundleArchive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of an archive against the keys of the configuration. A signature that names one of them has to
 * hold; one by a key nobody configured counts for nothing; one that tries to bring its own key or rules refuses the archive.
 */
public final class SignatureCheck {

    private static final List<String> KEYS_IN_HEADER = List.of("jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256");

    /**
     * What came of the check.
     *
     * @param signers ids of the configured keys whose signatures hold, sorted
     * @param diagnostics all findings, sorted; an error refuses the archive
     */
    public record Result(List<String> signers, List<Diagnostic> diagnostics) {}

    private final Verification verify;
    private final TrustedKeys keys;

    public SignatureCheck(Verification verify, TrustedKeys keys) {
        this.verify = verify;
        this.keys = keys;
    }

    public Result check(BundleArchive archive) {
        List<String> signers = new ArrayList<>();
        List<Diagnostic> found = new ArrayList<>();
        List<Diagnostic> strangers = new ArrayList<>();
        archive.signatures().forEach((kid, jws) -> {
            String file = "signatures/" + kid + ".jws";
            DetachedSignature signature = DetachedSignature.of(jws);
            Diagnostic fault = signature == null ? unreadable(file) : fault(file, kid, signature);
            TrustedKey key = keys.byKid().get(kid);
            if (fault != null || signature == null) {
                found.add(fault == null ? unreadable(file) : fault);
            } else if (key == null) {
                strangers.add(Diagnostic.warning(
                        "signature-unknown-key",
                        file,
                        null,
                        null,
                        "No key " + Shown.text(kid) + " is configured; the signature counts for nothing",
                        "Sign with a configured key, or configure this one's public key"));
            } else if (!key.algorithm().jose().equals(signature.field("alg"))) {
                found.add(error(
                        "signature-other-algorithm",
                        file,
                        "The signature is by " + Shown.text(String.valueOf(signature.field("alg")))
                                + "; the key is for `" + key.algorithm().jose() + "`",
                        null));
            } else if (!signature.holds(archive.manifestBytes(), key)) {
                found.add(error(
                        "signature-wrong",
                        file,
                        "The signature is not one of key " + Shown.text(kid) + " over this manifest",
                        "The archive was changed after it was signed, or signed with another key"));
            } else {
                signers.add(kid);
            }
        });
        if (signers.isEmpty() && verify == Verification.REQUIRED && found.isEmpty()) {
            found.add(unsigned(strangers));
        }
        found.addAll(strangers);
        found.sort(null);
        return new Result(List.copyOf(signers), List.copyOf(found));
    }

    /** What is wrong with a signature whoever made it; null when nothing is. */
    private static @Nullable Diagnostic fault(String file, String kid, DetachedSignature signature) {
        for (String field : KEYS_IN_HEADER) {
            if (signature.header().has(field)) {
                String message = "The signature brings a key of its own (`" + field + "`)";
                return error("signature-brings-key", file, message, "Keys come from configuration only");
            }
        }
        if (signature.header().has("crit") || signature.header().has("b64")) {
            return error(
                    "signature-critical-header",
                    file,
                    "The signature asks for an extension (`crit` or `b64`), and none is supported",
                    null);
        }
        String algorithm = signature.field("alg");
        if (SignatureAlgorithm.named(algorithm) == null) {
            return error(
                    "signature-algorithm-refused",
                    file,
                    "The signature is by " + (algorithm == null ? "no algorithm" : Shown.text(algorithm)),
                    "`ES256` or `EdDSA`");
        }
        if (!BundleSigner.TYPE.equals(signature.field("typ"))) {
            String hint = "`typ` in its header is `" + BundleSigner.TYPE + "`";
            return error("signature-other-type", file, "The signature was not made for a bundle", hint);
        }
        if (!kid.equals(signature.field("kid"))) {
            return error("signature-other-key-id", file, "The signature names another key than its file does", null);
        }
        return null;
    }

    private static Diagnostic unsigned(List<Diagnostic> strangers) {
        if (strangers.isEmpty()) {
            return error(
                    "signature-missing",
                    "signatures",
                    "The archive is not signed, and none is taken up unless a configured key has signed it",
                    "Sign it with `interlock sign`, by a key whose public part is under `interlock.bundle.keys`");
        }
        return error(
                "signature-not-trusted",
                "signatures",
                "The archive is signed, and by no configured key",
                "Sign it with a configured key, or configure the public key of who signed it");
    }

    private static Diagnostic unreadable(String file) {
        return error(
                "signature-unreadable",
                file,
                "The file is not a detached JWS",
                "`header..signature` in base64url, without a line break; `interlock sign` writes it");
    }

    private static Diagnostic error(String code, String file, String message, @Nullable String hint) {
        return Diagnostic.error(code, file, null, null, message, hint);
    }
}
