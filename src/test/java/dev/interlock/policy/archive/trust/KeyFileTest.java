package dev.interlock.policy.archive.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.SmallBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in the forms that openssl and others write; what is no such key is told without showing it. */
class KeyFileTest {

    /** A published example of how other programs write a pair: RFC 8410, section 10. */
    private static final String PUBLISHED_PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLISHED_PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1"})
    void a_pair_in_either_form_signs_and_verifies(String kind) throws Exception {
        KeyPair pair = Signers.pair(kind);
        SignatureAlgorithm algorithm = kind.startsWith("Ed") ? SignatureAlgorithm.EDDSA : SignatureAlgorithm.ES256;
        BundleArchive archive = SmallBundle.archive(7);
        for (String secret : List.of(pem(pair.getPrivate()), jwk(pair, true))) {
            PrivateKey read =
                    KeyFile.privateKey("key", secret.getBytes(US_ASCII)).key();
            assertThat(read).isNotNull();
            String jws = BundleSigner.sign(archive.manifestBytes(), read, "k", algorithm)
                    .jws();
            BundleArchive signed = Signers.put(archive, "k", jws);
            for (String form : List.of("k.pem", "k.jwk", "k.json")) {
                Path keys = Files.createTempDirectory(folder, "keys");
                Files.writeString(keys.resolve(form), form.endsWith("pem") ? pem(pair.getPublic()) : jwk(pair, false));
                Files.writeString(keys.resolve("README"), "passed over");
                TrustedKeys.Reading trusted = TrustedKeys.ofFolder(keys);
                assertThat(trusted.diagnostics()).isEmpty();
                assertThat(trusted.keys().byKid().get("k").algorithm()).isEqualTo(algorithm);
                assertThat(new SignatureCheck(Verification.REQUIRED, trusted.keys())
                                .check(signed)
                                .signers())
                        .containsExactly("k");
            }
        }
    }

    @Test
    void a_published_pair_is_read_and_is_a_pair() {
        PrivateKey secret = KeyFile.privateKey("key.pem", PUBLISHED_PRIVATE.getBytes(US_ASCII))
                .key();
        BundleArchive archive = SmallBundle.archive(7);
        String jws = BundleSigner.sign(archive.manifestBytes(), secret, "k", SignatureAlgorithm.EDDSA)
                .jws();
        TreeMap<String, TrustedKey> keys = new TreeMap<>();
        keys.put(
                "k",
                new TrustedKey(
                        "k",
                        SignatureAlgorithm.EDDSA,
                        KeyFile.publicKey("pub.pem", PUBLISHED_PUBLIC.getBytes(US_ASCII))
                                .key()));
        assertThat(new SignatureCheck(Verification.REQUIRED, new TrustedKeys(keys))
                        .check(Signers.put(archive, "k", jws))
                        .signers())
                .containsExactly("k");
    }

    static Stream<Arguments> faults() throws Exception {
        KeyPair good = Signers.pair("Ed25519");
        KeyPair rsa = Signers.pair("RSA");
        String pem = pem(good.getPublic());
        return Stream.of(
                arguments("nothing", "", "key-unreadable"),
                arguments("text", "secret words", "key-unreadable"),
                arguments("two keys", pem + pem, "key-unreadable"),
                arguments("a block cut off", pem.substring(0, 60), "key-unreadable"),
                arguments("a block of something else", block("PUBLIC KEY", new byte[40]), "key-unreadable"),
                arguments("a private key", pem(good.getPrivate()), "key-is-private"),
                arguments("a private key of another form", block("EC PRIVATE KEY", new byte[4]), "key-is-private"),
                arguments("a certificate", block("CERTIFICATE", new byte[4]), "key-kind"),
                arguments("RSA", pem(rsa.getPublic()), "key-kind"),
                arguments("another curve", pem(Signers.pair("secp384r1").getPublic()), "key-kind"),
                arguments("Ed448", pem(Signers.pair("Ed448").getPublic()), "key-kind"),
                arguments("a private JWK", jwk(good, true), "key-is-private"),
                arguments("an RSA JWK", jwk(rsa, false), "key-kind"),
                arguments("a shared secret", "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "key-kind"),
                arguments("a JWK for encryption", jwk(good, false).replace("{", "{\"use\":\"enc\","), "key-kind"),
                arguments(
                        "a JWK for another algorithm",
                        jwk(good, false).replace("{", "{\"alg\":\"ES256\","),
                        "key-algorithm"),
                arguments("JSON that is no JWK", "{\"kty\":\"OKP\"}", "key-unreadable"),
                arguments("a set of keys", "{\"keys\":[" + jwk(good, false) + "]}", "key-unreadable"),
                arguments("JSON cut off", jwk(good, false).substring(0, 30), "key-unreadable"),
                arguments("very large", " ".repeat(70_000), "key-unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_is_no_public_key_is_told_without_showing_it(String situation, String content, String code) {
        KeyFile.Reading<?> reading = KeyFile.publicKey("keys/k.pem", content.getBytes(US_ASCII));
        assertThat(reading.key()).isNull();
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(reading.diagnostics()).extracting(Diagnostic::file).containsExactly("keys/k.pem");
        String told = reading.diagnostics().toString();
        for (String word : content.split("[^A-Za-z0-9_-]+")) {
            if (word.length() > 12) {
                assertThat(told).doesNotContain(word);
            }
        }
        assertThat(told).doesNotContain("Exception", "java.", "org.jose4j");
    }

    @Test
    void for_signing_a_public_key_is_not_enough() throws Exception {
        KeyPair pair = Signers.pair("Ed25519");
        for (String content : List.of(
                pem(pair.getPublic()),
                jwk(pair, false),
                block("ENCRYPTED PRIVATE KEY", new byte[9]),
                block("EC PRIVATE KEY", new byte[9]))) {
            assertThat(KeyFile.privateKey("key.pem", content.getBytes(US_ASCII)).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("key-kind");
        }
    }

    @Test
    void what_is_wrong_with_configured_keys_is_told_all_at_once() throws Exception {
        KeyPair pair = Signers.pair("Ed25519");
        Path good = Files.writeString(folder.resolve("good.pem"), pem(pair.getPublic()));
        Path named =
                Files.writeString(folder.resolve("named.jwk"), jwk(pair, false).replace("{", "{\"kid\":\"somebody\","));
        TreeMap<String, TrustedKeys.Named> keys = new TreeMap<>();
        keys.put("good", new TrustedKeys.Named(good, "EdDSA"));
        keys.put("other", new TrustedKeys.Named(good, "ES256"));
        keys.put("../up", new TrustedKeys.Named(good, null));
        keys.put("away", new TrustedKeys.Named(folder.resolve("away.pem"), null));
        keys.put("nobody", new TrustedKeys.Named(named, null));
        TrustedKeys.Reading reading = TrustedKeys.of(keys);
        assertThat(reading.keys()).isNull();
        assertThat(reading.diagnostics())
                .extracting(found -> found.code() + " " + Path.of(found.file()).getFileName())
                .containsExactly(
                        "key-missing away.pem", "key-algorithm good.pem", "key-id good.pem", "key-id named.jwk");
        Files.writeString(folder.resolve("good.jwk"), jwk(pair, false));
        assertThat(TrustedKeys.ofFolder(folder).diagnostics())
                .extracting(Diagnostic::code)
                .contains("key-twice");
        assertThat(TrustedKeys.ofFolder(folder.resolve("away")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("key-missing");
    }

    private static String pem(Key key) {
        return block(key instanceof PrivateKey ? "PRIVATE KEY" : "PUBLIC KEY", key.getEncoded());
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static String jwk(KeyPair pair, boolean secret) throws JoseException {
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        jwk.setPrivateKey(pair.getPrivate());
        return jwk.toJson(secret ? OutputControlLevel.INCLUDE_PRIVATE : OutputControlLevel.PUBLIC_ONLY);
    }
}
