package dev.interlock.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token this service made: `ilk_`, 16 hex digits that name it, `_`, and 256 random bits in base64url. The name is there so
 * that a guess costs a look into a map and not a slow hash, and so that only who knows it can use up its attempts.
 *
 * @param selector names the token; as secret as the token, and of no use without the rest
 * @param text the whole token
 */
public record SecretToken(String selector, String text) {

    private static final Pattern FORM = Pattern.compile("ilk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    private static final int SELECTOR_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** A new one. */
    public static SecretToken make(SecureRandom random) {
        byte[] selector = new byte[SELECTOR_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(selector);
        random.nextBytes(secret);
        String name = HexFormat.of().formatHex(selector);
        String rest = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new SecretToken(name, "ilk_" + name + "_" + rest);
    }

    /** The token in the text; empty when it is not of this form. */
    public static Optional<SecretToken> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new SecretToken(text.substring(4, 4 + 2 * SELECTOR_BYTES), text))
                : Optional.empty();
    }

    /** A token does not stray into a log. */
    @Override
    public String toString() {
        return "SecretToken[ilk_...]";
    }
}
