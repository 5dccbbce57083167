package dev.interlock.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a token somebody chose can be guessed. */
public final class TokenStrength {

    private static final int BITS = 128;
    private static final int FEWEST_DISTINCT = 8;

    /** What may stand after `Bearer` (RFC 6750). */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");

    private TokenStrength() {}

    /** A sentence that says why the token will not do; empty when it will. Does not repeat the token. */
    public static Optional<String> faultOf(String token) {
        if (!BEARER.matcher(token).matches()) {
            return Optional.of(
                    "may hold only letters, digits and `-._~+/=`: anything else cannot be sent as a bearer token");
        }
        if (token.length() > Access.LONGEST) {
            return Optional.of("may have " + Access.LONGEST + " characters");
        }
        double bitsEach =
                DECIMAL.matcher(token).matches() ? 3.3 : HEX.matcher(token).matches() ? 4 : 6;
        if (token.length() * bitsEach < BITS || token.chars().distinct().count() < FEWEST_DISTINCT) {
            return Optional.of(
                    "is too easy to guess: it must hold 128 random bits, as `openssl rand -hex 16` makes them"
                            + " (32 hex digits, or 22 letters and digits)");
        }
        return Optional.empty();
    }
}
