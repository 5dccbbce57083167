package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A genuine token says who somebody is; any other says nothing, whatever it claims. */
class OidcTokensTest {

    private static final Provider PROVIDER = Provider.with("key-1");

    private static SignIn signIn(OidcSettings settings, KeySource keys, String token) {
        try (OidcTokens tokens = new OidcTokens(settings, keys, InstantSource.system())) {
            return tokens.verify(token, Runnable::run)
                    .toCompletableFuture()
                    .join()
                    .signIn();
        }
    }

    private static SignIn signIn(String token) {
        return signIn(Provider.settings(), PROVIDER::keySet, token);
    }

    @Test
    void a_genuine_token_says_who_and_what() {
        assertThat(signIn(PROVIDER.token("alice", "g-author", "g-caller", "others")))
                .isEqualTo(new SignIn.Known(new Identity("alice", Set.of(Roles.AUTHOR, Roles.CALLER))));
    }

    @Test
    void a_genuine_token_without_groups_has_no_roles() {
        assertThat(signIn(PROVIDER.token("bob"))).isEqualTo(new SignIn.Known(new Identity("bob", Set.of())));
    }

    @Test
    void the_name_of_a_role_is_no_role_unless_a_group_has_it() {
        assertThat(signIn(PROVIDER.token("bob", "operator")))
                .isEqualTo(new SignIn.Known(new Identity("bob", Set.of())));
    }

    @Test
    void a_clock_may_differ_a_little() {
        Instant now = Instant.now();
        assertThat(signIn(PROVIDER.sign(Provider.claims("alice").expiresAt(now.minusSeconds(10)))))
                .isInstanceOf(SignIn.Known.class);
        assertThat(signIn(PROVIDER.sign(Provider.claims("alice")
                        .claim("nbf", now.plusSeconds(10).getEpochSecond()))))
                .isInstanceOf(SignIn.Known.class);
    }

    @Test
    void only_who_has_a_genuine_token_learns_that_it_is_old() {
        String old =
                PROVIDER.sign(Provider.claims("alice").expiresAt(Instant.now().minusSeconds(3600)));
        assertThat(signIn(old)).isEqualTo(new SignIn.Refused("The token has expired"));
        String forged = Provider.with("key-1")
                .sign(Provider.claims("alice").expiresAt(Instant.now().minusSeconds(3600)));
        assertThat(signIn(forged)).isEqualTo(new SignIn.Refused("The token is not valid for this service"));
    }

    @TestFactory
    Stream<DynamicTest> every_algorithm_with_a_public_key_will_do() throws Exception {
        PublicJsonWebKey ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        PublicJsonWebKey ed = OkpJwkGenerator.generateJwk("Ed25519");
        Map<String, PublicJsonWebKey> keys =
                Map.of("RS256", PROVIDER.key(), "PS256", PROVIDER.key(), "ES256", ec, "EdDSA", ed);
        return keys.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String token = sign(each.getKey(), each.getValue(), claims("alice"));
                    KeySource source = () -> new JsonWebKeySet(each.getValue()).toJson();
                    assertThat(signIn(Provider.settings(), source, token)).isInstanceOf(SignIn.Known.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> is_refused() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        Instant now = Instant.now();
        String good = PROVIDER.token("alice", "g-operator");
        String[] parts = good.split("\\.");
        tokens.put("another issuer", PROVIDER.sign(Provider.claims("a").issuer("https://other.example")));
        tokens.put("the issuer and a slash", PROVIDER.sign(Provider.claims("a").issuer(Provider.ISSUER + "/")));
        tokens.put("another audience", PROVIDER.sign(Provider.claims("a").audience("billing")));
        tokens.put("no audience", sign("RS256", PROVIDER.key(), claims("a").replace("\"aud\"", "\"also\"")));
        tokens.put("no issuer", sign("RS256", PROVIDER.key(), claims("a").replace("\"iss\"", "\"also\"")));
        tokens.put("no expiry", sign("RS256", PROVIDER.key(), claims("a").replace("\"exp\"", "\"also\"")));
        tokens.put("no subject", sign("RS256", PROVIDER.key(), claims("a").replace("\"sub\"", "\"also\"")));
        tokens.put(
                "a subject that is a number",
                sign("RS256", PROVIDER.key(), claims("a").replace("\"a\"", "7")));
        tokens.put("a blank subject", sign("RS256", PROVIDER.key(), claims(" ")));
        tokens.put("a subject with a line break", sign("RS256", PROVIDER.key(), claims("a\\nb")));
        tokens.put("an endless subject", sign("RS256", PROVIDER.key(), claims("a".repeat(300))));
        tokens.put("expired", PROVIDER.sign(Provider.claims("a").expiresAt(now.minusSeconds(60))));
        tokens.put(
                "not yet valid",
                PROVIDER.sign(
                        Provider.claims("a").claim("nbf", now.plusSeconds(600).getEpochSecond())));
        tokens.put("unsigned", unsigned("none"));
        tokens.put("unsigned, in capitals", unsigned("NONE"));
        tokens.put("a secret that everybody has: the public key", hmac("HS256"));
        tokens.put("the same, longer", hmac("HS512"));
        tokens.put("an algorithm that is not believed", sign("RS384", PROVIDER.key(), claims("a")));
        tokens.put("a key nobody published", Provider.with("key-2").token("a"));
        tokens.put("another key under a published name", Provider.with("key-1").token("a"));
        tokens.put("a key of its own in its header", withOwnKey());
        tokens.put(
                "claims of another token", parts[0] + "." + PROVIDER.token("b").split("\\.")[1] + "." + parts[2]);
        tokens.put("one letter changed", parts[0] + "." + swapped(parts[1]) + "." + parts[2]);
        tokens.put("a signature cut off", parts[0] + "." + parts[1] + ".");
        tokens.put("no JSON in it", "YQ.YQ.YQ");
        tokens.put("not base64", "ab%.c d.e");
        tokens.put("encrypted for nobody", parts[0] + "." + parts[1] + ".a.b.c");
        return tokens.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertThat(signIn(each.getValue())).isInstanceOf(SignIn.Refused.class)));
    }

    @Test
    void a_secret_key_in_the_key_set_is_passed_over() throws Exception {
        OctetSequenceJsonWebKey secret = OctJwkGenerator.generateJwk(512);
        secret.setKeyId("secret");
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKeyIdHeaderValue("secret");
        forged.setKey(secret.getKey());
        forged.setPayload(claims("a"));
        String both = new JsonWebKeySet(secret, PROVIDER.key())
                .toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC);
        assertThat(signIn(Provider.settings(), () -> both, forged.getCompactSerialization()))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void groups_may_be_inside_another_claim_or_under_an_address_or_in_one_text() {
        Map<String, Object> claims = Map.of(
                "realm_access",
                Map.of("roles", List.of("g-author", 7)),
                "https://example.com/roles",
                List.of("g-auditor"),
                "scope",
                "openid g-caller",
                "deep",
                "text");
        assertThat(roles("realm_access.roles", claims)).containsExactly(Roles.AUTHOR);
        assertThat(roles("https://example.com/roles", claims)).containsExactly(Roles.AUDITOR);
        assertThat(roles("scope", claims)).containsExactly(Roles.CALLER);
        assertThat(roles("deep.roles", claims)).isEmpty();
        assertThat(roles("groups", claims)).isEmpty();
    }

    @Test
    void who_it_is_may_stand_in_another_claim() {
        OidcSettings given = Provider.settings();
        OidcSettings byName = new OidcSettings(
                given.issuer(), given.audience(), given.keys(), "groups", "upn", given.groups(), Duration.ZERO);
        String token = PROVIDER.sign(Provider.claims("7").claim("upn", "alice@example.com"));
        assertThat(signIn(byName, PROVIDER::keySet, token))
                .isEqualTo(new SignIn.Known(new Identity("alice@example.com", Set.of())));
    }

    private static Set<String> roles(String claim, Map<String, Object> claims) {
        return new ClaimedRoles(claim, Provider.settings().groups()).in(claims);
    }

    private static String claims(String subject) {
        return "{\"iss\":\"" + Provider.ISSUER + "\",\"aud\":\"" + Provider.AUDIENCE + "\",\"sub\":\"" + subject
                + "\",\"exp\":" + Instant.now().plusSeconds(3600).getEpochSecond() + "}";
    }

    private static String sign(String algorithm, PublicJsonWebKey key, String payload) throws Exception {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(algorithm);
        Optional.ofNullable(key.getKeyId()).ifPresent(signed::setKeyIdHeaderValue);
        signed.setKey(key.getPrivateKey());
        signed.setPayload(payload);
        return signed.getCompactSerialization();
    }

    private static String unsigned(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\"}";
        return encode(header) + "." + encode(claims("a")) + ".";
    }

    /** Checkers that let the token choose the algorithm take the published key as the secret of an HMAC. */
    private static String hmac(String algorithm) throws Exception {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        forged.setAlgorithmHeaderValue(algorithm);
        forged.setKeyIdHeaderValue("key-1");
        forged.setKey(new SecretKeySpec(PROVIDER.key().getPublicKey().getEncoded(), "HMAC"));
        forged.setPayload(claims("a"));
        return forged.getCompactSerialization();
    }

    private static String withOwnKey() throws Exception {
        Provider own = Provider.with("own");
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue("RS256");
        forged.setJwkHeader(own.key());
        forged.setKey(own.key().getPrivateKey());
        forged.setPayload(claims("a"));
        return forged.getCompactSerialization();
    }

    private static String swapped(String part) {
        char last = part.charAt(10);
        return part.substring(0, 10) + (last == 'A' ? 'B' : 'A') + part.substring(11);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
