package dev.interlock.policy.archive.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.SmallBundle;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A signature counts when a configured key made it over exactly this manifest, and in no other case. */
class SignatureCheckTest {

    private static final BundleArchive UNSIGNED = SmallBundle.archive(7);
    private static final String ED = "signatures/policy-2026.jws";

    @Test
    void each_algorithm_signs_and_is_verified_and_both_together() {
        BundleArchive both = Signers.EC.sign(Signers.ED.sign(UNSIGNED));
        assertThat(both.manifestBytes()).isEqualTo(UNSIGNED.manifestBytes());
        assertThat(check(Signers.ED.sign(UNSIGNED)).signers()).containsExactly("policy-2026");
        assertThat(check(Signers.EC.sign(UNSIGNED)).signers()).containsExactly("release.1");
        assertThat(check(both).signers()).containsExactly("policy-2026", "release.1");
        assertThat(check(both).diagnostics()).isEmpty();
    }

    @Test
    void without_a_signature_by_a_configured_key_a_required_one_is_missing() {
        Signers stranger = new Signers("stranger", SignatureAlgorithm.EDDSA);
        assertThat(codes(check(UNSIGNED))).containsExactly("signature-missing signatures");
        assertThat(codes(check(stranger.sign(UNSIGNED))))
                .containsExactly("signature-not-trusted signatures", "signature-unknown-key signatures/stranger.jws");
        assertThat(codes(
                        new SignatureCheck(Verification.REQUIRED, TrustedKeys.none()).check(Signers.ED.sign(UNSIGNED))))
                .contains("signature-not-trusted signatures");
    }

    @Test
    void a_strangers_signature_beside_a_trusted_one_is_only_told() {
        Signers stranger = new Signers("stranger", SignatureAlgorithm.ES256);
        SignatureCheck.Result result = check(stranger.sign(Signers.ED.sign(UNSIGNED)));
        assertThat(result.signers()).containsExactly("policy-2026");
        assertThat(codes(result)).containsExactly("signature-unknown-key signatures/stranger.jws");
        assertThat(result.diagnostics()).noneMatch(found -> found.isError());
    }

    @Test
    void every_signature_of_a_configured_key_has_to_hold_though_another_does() {
        BundleArchive other = SmallBundle.archive(8);
        BundleArchive signed = Signers.put(Signers.ED.sign(UNSIGNED), "release.1", Signers.EC.jws(other));
        for (Verification verify : Verification.values()) {
            assertThat(codes(new SignatureCheck(verify, Signers.trusted()).check(signed)))
                    .containsExactly("signature-wrong signatures/release.1.jws");
        }
    }

    static Stream<Arguments> forgeries() {
        String good = Signers.ED.jws(UNSIGNED);
        String header = header("EdDSA", "");
        return Stream.of(
                arguments(
                        "a signature over another manifest", Signers.ED.jws(SmallBundle.archive(8)), "signature-wrong"),
                arguments("a signature and a byte more", good + "AA", "signature-wrong"),
                arguments("a signature that ends in bits of no byte", lastBits(good), "signature-wrong"),
                arguments(
                        "a key of the same id",
                        new Signers("policy-2026", SignatureAlgorithm.EDDSA).jws(UNSIGNED),
                        "signature-wrong"),
                arguments(
                        "another algorithm that is allowed",
                        new Signers("policy-2026", SignatureAlgorithm.ES256).jws(UNSIGNED),
                        "signature-other-algorithm"),
                arguments("no algorithm", unsigned(header("none", "")), "signature-algorithm-refused"),
                arguments("none in capitals", unsigned(header("NONE", "")), "signature-algorithm-refused"),
                arguments("no algorithm at all", unsigned("{\"kid\":\"policy-2026\"}"), "signature-algorithm-refused"),
                arguments("the public key as a shared secret", hmac(), "signature-algorithm-refused"),
                arguments("RSA", unsigned(header("RS256", "")), "signature-algorithm-refused"),
                arguments("another curve", unsigned(header("ES384", "")), "signature-algorithm-refused"),
                arguments(
                        "an algorithm that is no text",
                        unsigned("{\"alg\":[\"EdDSA\"]}"),
                        "signature-algorithm-refused"),
                arguments(
                        "a key in the header",
                        signed(header("EdDSA", ",\"jwk\":{\"kty\":\"OKP\"}")),
                        "signature-brings-key"),
                arguments(
                        "an address of keys",
                        signed(header("EdDSA", ",\"jku\":\"http://localhost/\"")),
                        "signature-brings-key"),
                arguments(
                        "an address of certificates",
                        signed(header("EdDSA", ",\"x5u\":\"http://localhost/\"")),
                        "signature-brings-key"),
                arguments("certificates", signed(header("EdDSA", ",\"x5c\":[]")), "signature-brings-key"),
                arguments(
                        "a critical extension",
                        signed(header("EdDSA", ",\"crit\":[\"exp\"],\"exp\":1")),
                        "signature-critical-header"),
                arguments(
                        "a payload that is not encoded",
                        signed(header("EdDSA", ",\"b64\":false")),
                        "signature-critical-header"),
                arguments(
                        "made for something else",
                        signed(header("EdDSA", "").replace("interlock-bundle", "JWT")),
                        "signature-other-type"),
                arguments(
                        "another key id within",
                        Signers.put(UNSIGNED, "policy-2026", Signers.EC.jws(UNSIGNED))
                                .signatures()
                                .get("policy-2026"),
                        "signature-other-key-id"),
                arguments(
                        "a field of the header twice",
                        signed(header("EdDSA", ",\"kid\":\"policy-2026\"")),
                        "signature-unreadable"),
                arguments("with its payload", good.replace("..", ".e30."), "signature-unreadable"),
                arguments("a line break behind it", good + "\n", "signature-unreadable"),
                arguments("padding", good + "=", "signature-unreadable"),
                arguments("no signature", encode(header) + "..", "signature-unreadable"),
                arguments("a signature of one byte", encode(header) + "..AA", "signature-wrong"),
                arguments("a signature of noughts", encode(header) + ".." + encode(new byte[64]), "signature-wrong"),
                arguments("a header that is no JSON", encode("x") + "..AA", "signature-unreadable"),
                arguments("not ASCII", "\u00e9..AA", "signature-unreadable"),
                arguments("empty", "", "signature-unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_forgery_refuses_the_archive_and_says_why(String situation, String jws, String code) {
        BundleArchive forged = Signers.put(Signers.EC.sign(UNSIGNED), "policy-2026", jws);
        for (Verification verify : Verification.values()) {
            SignatureCheck.Result result = new SignatureCheck(verify, Signers.trusted()).check(forged);
            assertThat(codes(result)).containsExactly(code + " " + ED);
            assertThat(result.diagnostics()).allMatch(found -> found.isError());
            assertThat(result.signers()).containsExactly("release.1");
        }
    }

    @Test
    void a_signature_of_noughts_is_none_for_es256_either() {
        String header = "{\"alg\":\"ES256\",\"kid\":\"release.1\",\"typ\":\"interlock-bundle\"}";
        BundleArchive forged = Signers.put(UNSIGNED, "release.1", encode(header) + ".." + encode(new byte[64]));
        assertThat(codes(check(forged))).containsExactly("signature-wrong signatures/release.1.jws");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_signs_with_a_key_of_another_kind(SignatureAlgorithm algorithm) {
        for (String kind :
                List.of("secp384r1", "RSA", "Ed448", algorithm == SignatureAlgorithm.ES256 ? "Ed25519" : "secp256r1")) {
            PrivateKey key = Signers.pair(kind).getPrivate();
            assertThat(BundleSigner.sign(UNSIGNED.manifestBytes(), key, "k", algorithm)
                            .diagnostics())
                    .extracting(found -> found.code())
                    .containsExactly("key-algorithm");
        }
        assertThat(BundleSigner.sign(new byte[1], Signers.ED.pair.getPrivate(), "../k", SignatureAlgorithm.EDDSA)
                        .diagnostics())
                .extracting(found -> found.code())
                .containsExactly("key-id");
    }

    private static SignatureCheck.Result check(BundleArchive archive) {
        return new SignatureCheck(Verification.REQUIRED, Signers.trusted()).check(archive);
    }

    private static List<String> codes(SignatureCheck.Result result) {
        return result.diagnostics().stream()
                .map(found -> found.code() + " " + found.file())
                .toList();
    }

    private static String header(String algorithm, String more) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"policy-2026\",\"typ\":\"interlock-bundle\"" + more + "}";
    }

    private static String unsigned(String header) {
        return encode(header) + "..AA";
    }

    /** A header of the forger's, truly signed: what refuses it is the header alone. */
    private static String signed(String header) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(Signers.ED.pair.getPrivate());
            signature.update((encode(header) + "." + encode(UNSIGNED.manifestBytes())).getBytes(UTF_8));
            return encode(header) + ".." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hmac() {
        try {
            String header = header("HS256", "");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Signers.ED.pair.getPublic().getEncoded(), "HmacSHA256"));
            byte[] sum = mac.doFinal((encode(header) + "." + encode(UNSIGNED.manifestBytes())).getBytes(UTF_8));
            return encode(header) + ".." + encode(sum);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** 64 bytes are 86 characters, the last of which has four bits of no byte. */
    private static String lastBits(String jws) {
        return jws.substring(0, jws.length() - 1) + (char) (jws.charAt(jws.length() - 1) + 1);
    }

    private static String encode(String text) {
        return encode(text.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void the_forgers_tools_work_when_they_forge_nothing() {
        assertThat(check(Signers.put(UNSIGNED, "policy-2026", signed(header("EdDSA", ""))))
                        .signers())
                .containsExactly("policy-2026");
    }
}
