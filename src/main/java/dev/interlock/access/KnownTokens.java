package dev.interlock.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Checks tokens this service made against their hashes. A guess costs a look into a map; only a right name costs a hash. */
final class KnownTokens {

    private static final SignIn UNKNOWN = new SignIn.Refused("The token is not known here");

    private record Entry(KnownToken token, Attempts attempts) {}

    private final Map<String, Entry> bySelector = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Executor slow;

    KnownTokens(List<KnownToken> tokens, InstantSource clock, Executor slow) {
        this.clock = clock;
        this.slow = slow;
        tokens.forEach(this::add);
    }

    void add(KnownToken token) {
        bySelector.put(token.hash().selector(), new Entry(token, new Attempts(clock)));
    }

    CompletionStage<SignIn> verify(String text) {
        SecretToken token = SecretToken.parse(text).orElse(null);
        Entry entry = token == null ? null : bySelector.get(token.selector());
        return token == null || entry == null ? CompletableFuture.completedStage(UNKNOWN) : verify(token, entry);
    }

    private CompletionStage<SignIn> verify(SecretToken token, Entry entry) {
        @Nullable Duration wait = entry.attempts().take();
        if (wait != null) {
            return CompletableFuture.completedStage(new SignIn.TooMany(wait));
        }
        try {
            return CompletableFuture.supplyAsync(() -> compare(token, entry), slow);
        } catch (RejectedExecutionException e) {
            entry.attempts().giveBack();
            return CompletableFuture.completedStage(new SignIn.TooMany(Duration.ofSeconds(1)));
        }
    }

    private static SignIn compare(SecretToken token, Entry entry) {
        if (entry.token().hash().isOf(token)) {
            entry.attempts().giveBack();
            return new SignIn.Known(entry.token().identity());
        }
        return UNKNOWN;
    }
}
