package dev.interlock.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says who sent a token. A token that was good is remembered for a while by its fingerprint, so that the slow ways are gone
 * once for many requests; a token that was not good is remembered nowhere.
 */
public final class Access implements AutoCloseable {

    /** Characters of the longest token that is looked at. */
    public static final int LONGEST = 8_192;

    /** How long a token this service made is believed without looking again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final long MOST_REMEMBERED = 10_000;
    private static final int WAITING = 256;
    private static final SignIn TOO_LONG = new SignIn.Refused("A token may have " + LONGEST + " characters");

    private record Remembered(SignIn.Known known, Instant until) {}

    private final InstantSource clock;
    private final Fingerprints fingerprints;
    private final Map<String, SignIn.Known> given = new HashMap<>();
    private final KnownTokens known;
    private final @Nullable OidcTokens provider;
    private final ThreadPoolExecutor slow;
    private final ConcurrentMap<String, CompletableFuture<SignIn>> pending = new ConcurrentHashMap<>();
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /**
     * @param given who has each token that is known as it is
     * @param known tokens of which the hash is known
     * @param provider the OIDC provider; null when there is none
     */
    public Access(
            Map<String, Identity> given,
            List<KnownToken> known,
            @Nullable OidcTokens provider,
            InstantSource clock,
            SecureRandom random) {
        this.clock = clock;
        this.provider = provider;
        fingerprints = new Fingerprints(random);
        given.forEach((token, identity) -> this.given.put(fingerprints.of(token), new SignIn.Known(identity)));
        slow = new ThreadPoolExecutor(2, 2, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "interlock-access");
            thread.setDaemon(true);
            return thread;
        });
        slow.allowCoreThreadTimeOut(true);
        this.known = new KnownTokens(known, clock, slow);
    }

    /** Knows one more token from now on: one that was made, or found, after the start. */
    public void admit(KnownToken token) {
        known.add(token);
    }

    /** What is known of the token without work: a good one seen lately, or one that is not worth looking at. */
    public Optional<SignIn> recall(String token) {
        return token.length() > LONGEST ? Optional.of(TOO_LONG) : recalled(fingerprints.of(token));
    }

    private Optional<SignIn> recalled(String fingerprint) {
        SignIn.Known fixed = given.get(fingerprint);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        Remembered seen = remembered.getIfPresent(fingerprint);
        return seen == null || !clock.instant().isBefore(seen.until()) ? Optional.empty() : Optional.of(seen.known());
    }

    /** Checks the token. Never blocks: what takes long is done on threads of this room. */
    public CompletionStage<SignIn> signIn(String token) {
        if (token.length() > LONGEST) {
            return CompletableFuture.completedStage(TOO_LONG);
        }
        String fingerprint = fingerprints.of(token);
        Optional<SignIn> recalled = recalled(fingerprint);
        if (recalled.isPresent()) {
            return CompletableFuture.completedStage(recalled.get());
        }
        // Many requests with one new token are one check: they would use up its attempts otherwise.
        CompletableFuture<SignIn> mine = new CompletableFuture<>();
        CompletableFuture<SignIn> first = pending.putIfAbsent(fingerprint, mine);
        if (first != null) {
            return first;
        }
        check(token).whenComplete((checked, failure) -> {
            if (checked != null && checked.signIn() instanceof SignIn.Known found) {
                remembered.put(fingerprint, new Remembered(found, checked.until()));
            }
            pending.remove(fingerprint);
            if (checked == null) {
                mine.completeExceptionally(failure);
            } else {
                mine.complete(checked.signIn());
            }
        });
        return mine;
    }

    private CompletionStage<Checked> check(String token) {
        return provider != null && OidcTokens.isOne(token)
                ? provider.verify(token, slow)
                : known.verify(token)
                        .thenApply(signIn -> new Checked(signIn, clock.instant().plus(REMEMBERED)));
    }

    @Override
    public void close() {
        slow.shutdownNow();
        if (provider != null) {
            provider.close();
        }
    }
}
