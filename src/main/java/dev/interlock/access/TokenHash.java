package dev.interlock.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a {@link SecretToken}: PBKDF2 with HMAC-SHA-512 over the whole token, salted.
 *
 * @param selector names the token
 * @param rounds how often the hash is taken
 * @param salt 16 random bytes, base64url
 * @param hash 32 bytes, base64url
 */
public record TokenHash(String selector, int rounds, String salt, String hash) {

    /** More than the 210,000 that OWASP's password storage sheet asks for; about a quarter of a second. */
    static final int ROUNDS = 300_000;

    private static final int FEWEST_ROUNDS = 210_000;
    private static final int MOST_ROUNDS = 2_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** No `$` in it, which shells and compose files would replace. */
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512:(\\d{6,7}):([0-9a-f]{16}):([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]{43})");

    /** Hash of a token with a new salt. */
    public static TokenHash of(SecretToken token, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new TokenHash(token.selector(), ROUNDS, encode(salt), encode(derive(token.text(), salt, ROUNDS)));
    }

    /** The hash in a text as {@link #text()} writes it; empty when it is not of that form or too weak. */
    public static Optional<TokenHash> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(form.group(1));
        return rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS
                ? Optional.empty()
                : Optional.of(new TokenHash(form.group(2), rounds, form.group(3), form.group(4)));
    }

    /** The form that is stored: `pbkdf2-sha512:rounds:selector:salt:hash`. */
    public String text() {
        return "pbkdf2-sha512:" + rounds + ":" + selector + ":" + salt + ":" + hash;
    }

    /** Whether it is the hash of this token. Slow: not for a thread that serves others. */
    boolean isOf(SecretToken token) {
        byte[] derived = derive(token.text(), Base64.getUrlDecoder().decode(salt), rounds);
        return MessageDigest.isEqual(derived, Base64.getUrlDecoder().decode(hash));
    }

    private static byte[] derive(String token, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(token.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2 with HMAC-SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
