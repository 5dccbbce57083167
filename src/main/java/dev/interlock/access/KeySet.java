package dev.interlock.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a provider: fetched when first needed, again when they are old or a token names one that is not there.
 * One fetch at a time, on a thread of its own, so a provider that hangs holds up nobody but who waits for its keys. Keys that
 * were fetched go on when the provider is down, for a day.
 */
final class KeySet {

    /** How old keys may be before they are fetched again, while they go on being used. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** How long keys are used when they cannot be fetched again. */
    static final Duration KEPT = Duration.ofDays(1);

    /** Shortest time from one fetch to the next: unknown key names are free to make up. */
    static final Duration REST = Duration.ofSeconds(10);

    private record Fetched(List<JsonWebKey> keys, Instant at) {}

    private final KeySource source;
    private final InstantSource clock;
    private final Executor fetching;
    private @Nullable Fetched last;
    private @Nullable Instant lastTry;
    private @Nullable CompletableFuture<List<JsonWebKey>> underWay;
    /** Whether the last fetch brought nothing. */
    private boolean failed;

    KeySet(KeySource source, InstantSource clock, Executor fetching) {
        this.source = source;
        this.clock = clock;
        this.fetching = fetching;
    }

    /**
     * The keys, fetched again when none of them has the name and that was not tried just now.
     *
     * @param id name of the key; null when the token names none
     * @return no keys when there are none to be had, or the one that is named is not among those of before
     */
    synchronized CompletionStage<List<JsonWebKey>> forKey(@Nullable String id) {
        Instant now = clock.instant();
        Fetched have = last;
        if (have != null && now.isAfter(have.at().plus(KEPT))) {
            have = null;
        }
        boolean fresh = have != null && now.isBefore(have.at().plus(FRESH));
        boolean there = have != null && (id == null || have.keys().stream().anyMatch(key -> id.equals(key.getKeyId())));
        List<JsonWebKey> keys = have == null ? List.of() : have.keys();
        if (there && fresh) {
            return CompletableFuture.completedStage(keys);
        }
        CompletableFuture<List<JsonWebKey>> fetch = underWay;
        if (fetch == null && (lastTry == null || !now.isBefore(lastTry.plus(REST)))) {
            lastTry = now;
            fetch = new CompletableFuture<>();
            underWay = fetch;
            start(fetch);
        }
        if (there || fetch == null) {
            // One that is not among them may be new, as long as the provider does not answer.
            return CompletableFuture.completedStage(there || !failed ? keys : List.of());
        }
        return fetch;
    }

    private void start(CompletableFuture<List<JsonWebKey>> fetch) {
        fetching.execute(() -> {
            List<JsonWebKey> keys = List.of();
            try {
                keys = parse(source.read());
                keep(keys);
            } catch (IOException | RuntimeException e) {
                AccessLog.LOG.warnf("The provider's keys cannot be fetched: %s", reason(e));
                fail();
            } finally {
                done();
                fetch.complete(keys);
            }
        });
    }

    private synchronized void keep(List<JsonWebKey> keys) {
        last = new Fetched(keys, clock.instant());
        failed = false;
    }

    private synchronized void fail() {
        failed = true;
    }

    /** Some failures have no words of their own: a connection that is refused is one. */
    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "the provider does not answer" : message;
    }

    private synchronized void done() {
        underWay = null;
    }

    /**
     * The public keys in a key set; others in it are passed over.
     *
     * @throws IOException when it is no key set or has no public key
     */
    static List<JsonWebKey> parse(String json) throws IOException {
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(json)
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .toList();
            if (keys.isEmpty()) {
                throw new IOException("the key set has no public key");
            }
            return keys;
        } catch (JoseException e) {
            throw new IOException("what came is not a key set", e);
        }
    }
}
