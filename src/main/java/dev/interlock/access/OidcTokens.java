package dev.interlock.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Checks bearer tokens of an OIDC provider: signed JWTs. Nothing in one is believed before its signature is verified. */
public final class OidcTokens implements AutoCloseable {

    /** Longest time a good token is believed without looking again; its expiry ends it sooner. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int LONGEST_SUBJECT = 256;

    /** Only algorithms with a public key: with any other, whoever can check a token can make one. */
    private static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256", "EdDSA");

    private static final SignIn BAD = new SignIn.Refused("The token is not valid for this service");
    private static final SignIn EXPIRED = new SignIn.Refused("The token has expired");
    private static final SignIn AWAY = new SignIn.Unavailable(KeySet.REST);

    private final OidcSettings settings;
    private final ClaimedRoles roles;
    private final KeySet keys;
    private final InstantSource clock;
    private final ExecutorService fetching;

    /** @param settings without a fault */
    public OidcTokens(OidcSettings settings, InstantSource clock) {
        this(settings, KeySource.of(settings.keys().orElseThrow()), clock);
    }

    OidcTokens(OidcSettings settings, KeySource source, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        roles = new ClaimedRoles(settings.rolesClaim(), settings.groups());
        fetching = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "interlock-keys");
            thread.setDaemon(true);
            return thread;
        });
        keys = new KeySet(source, clock, fetching);
    }

    /** Whether the text has the form of a signed JWT: three parts. */
    static boolean isOne(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return first > 0 && second > 0 && text.indexOf('.', second + 1) < 0;
    }

    /** Checks the token; the work with keys is done by the executor. */
    CompletionStage<Checked> verify(String token, Executor executor) {
        JsonWebSignature unverified = new JsonWebSignature();
        try {
            unverified.setCompactSerialization(token);
        } catch (JoseException e) {
            return done(BAD);
        }
        // Before any key is looked for: a token that no key could make good fetches nothing.
        String algorithm = unverified.getAlgorithmHeaderValue();
        if (algorithm == null || !ALGORITHMS.contains(algorithm)) {
            return done(BAD);
        }
        try {
            return keys.forKey(unverified.getKeyIdHeaderValue())
                    .thenApplyAsync(found -> found.isEmpty() ? checked(AWAY) : verify(token, found), executor)
                    .exceptionally(failure -> checked(AWAY));
        } catch (RejectedExecutionException e) {
            return done(AWAY);
        }
    }

    private Checked verify(String token, List<JsonWebKey> found) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new))
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(found))
                .setExpectedIssuer(settings.issuer().orElseThrow())
                .setExpectedAudience(settings.audience().toArray(String[]::new))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) settings.skew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            return identity(consumer.processToClaims(token));
        } catch (InvalidJwtException e) {
            AccessLog.LOG.debugf("A token was refused: %s", reasons(e));
            // Claims are looked at after the signature: only who has a genuine token learns that it is old.
            return checked(e.hasErrorCode(ErrorCodes.EXPIRED) ? EXPIRED : BAD);
        } catch (MalformedClaimException e) {
            return checked(BAD);
        } catch (RuntimeException e) {
            AccessLog.LOG.debugf("A token was refused that cannot be read: %s", e.getClass());
            return checked(BAD);
        }
    }

    /** What is wrong with claims; of a signature that fails only that it does, since its words hold the token. */
    private static List<String> reasons(InvalidJwtException refused) {
        return refused.getErrorDetails().stream()
                .map(error -> switch (error.getErrorCode()) {
                    case ErrorCodes.SIGNATURE_INVALID -> "its signature is not the provider's";
                    case ErrorCodes.MISCELLANEOUS, ErrorCodes.JSON_INVALID -> "no key of the provider fits it";
                    default -> error.getErrorMessage();
                })
                .toList();
    }

    private Checked identity(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getStringClaimValue(settings.subjectClaim());
        if (subject == null
                || subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            AccessLog.LOG.debugf("A token was refused: no subject in `%s`", settings.subjectClaim());
            return checked(BAD);
        }
        Instant expiry =
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(settings.skew());
        Instant until = clock.instant().plus(BELIEVED);
        Identity identity = new Identity(subject, roles.in(claims.getClaimsMap()));
        return new Checked(new SignIn.Known(identity), expiry.isBefore(until) ? expiry : until);
    }

    private CompletionStage<Checked> done(SignIn signIn) {
        return CompletableFuture.completedStage(checked(signIn));
    }

    private Checked checked(SignIn signIn) {
        return new Checked(signIn, clock.instant());
    }

    @Override
    public void close() {
        fetching.shutdownNow();
    }
}
