package dev.interlock.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * An OIDC provider as far as a service that takes its tokens sees it: a key, its key set, tokens.
 *
 * @param key signs its tokens
 */
public record Provider(RsaJsonWebKey key) {

    public static final String ISSUER = "https://sign-in.example";
    public static final String AUDIENCE = "interlock";

    /** A provider with a new key of this name. */
    public static Provider with(String keyId) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            key.setUse("sig");
            return new Provider(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The provider kept in a folder, made when there is none; its key set is `jwks.json` there. */
    public static Provider in(Path folder) {
        Path secret = folder.resolve("key.json");
        try {
            if (!Files.exists(secret)) {
                Provider made = with("key-1");
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("jwks.json"), made.keySet());
                Files.writeString(secret, made.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return new Provider((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key set it publishes. */
    public String keySet() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Settings that believe it: the group `g-author` has the role author, and so on. */
    public static OidcSettings settings() {
        Map<String, List<String>> groups =
                Roles.ALL.stream().collect(Collectors.toMap(role -> role, role -> List.of("g-" + role)));
        return new OidcSettings(
                Optional.of(ISSUER),
                Set.of(AUDIENCE),
                Optional.of("https://sign-in.example/keys"),
                "groups",
                "sub",
                groups,
                Duration.ofSeconds(30));
    }

    /** What the settings hold of a token that this service made. */
    public static String hashOf(String token) {
        return TokenHash.of(SecretToken.parse(token).orElseThrow(), new SecureRandom())
                .text();
    }

    /** Claims of an hour for somebody in groups, each time others. */
    public static JwtClaimsBuilder claims(String subject, String... groups) {
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .groups(Set.of(groups))
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.plusSeconds(3600));
    }

    /** The claims, signed. */
    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    /** A token of somebody in groups. */
    public String token(String subject, String... groups) {
        return sign(claims(subject, groups));
    }
}
