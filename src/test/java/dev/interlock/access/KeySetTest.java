package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A provider that rotates its keys, is slow, or is down. */
class KeySetTest {

    private static final Provider FIRST = Provider.with("key-1");
    private static final Provider SECOND = Provider.with("key-2");

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private String published = FIRST.keySet();
    private boolean down;
    private int fetches;
    private final OidcTokens tokens = new OidcTokens(Provider.settings(), this::read, Instant::now);

    private String read() throws IOException {
        fetches++;
        if (down) {
            throw new IOException("connection refused");
        }
        return published;
    }

    private KeySet keys(Queue<Runnable> work) {
        return new KeySet(this::read, () -> now, work::add);
    }

    private KeySet keys() {
        return new KeySet(this::read, () -> now, Runnable::run);
    }

    private static int count(CompletionStage<? extends java.util.List<?>> found) {
        return found.toCompletableFuture().join().size();
    }

    @Test
    void keys_are_fetched_when_first_needed_and_then_kept() {
        KeySet keys = keys();
        assertThat(fetches).isZero();
        assertThat(count(keys.forKey("key-1"))).isEqualTo(1);
        assertThat(count(keys.forKey("key-1"))).isEqualTo(1);
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it() {
        KeySet keys = keys();
        keys.forKey("key-1");
        published = SECOND.keySet();
        now = now.plus(KeySet.REST);
        assertThat(keys.forKey("key-2").toCompletableFuture().join())
                .singleElement()
                .satisfies(key -> assertThat(key.getKeyId()).isEqualTo("key-2"));
    }

    @Test
    void names_made_up_do_not_make_fetches() {
        KeySet keys = keys();
        for (int i = 0; i < 1_000; i++) {
            keys.forKey("made-up-" + i);
        }
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void a_key_taken_back_is_gone_once_the_keys_are_old() {
        KeySet keys = keys();
        keys.forKey("key-1");
        published = SECOND.keySet();
        now = now.plus(KeySet.FRESH);
        keys.forKey("key-1");
        assertThat(keys.forKey("key-1").toCompletableFuture().join())
                .noneMatch(key -> key.getKeyId().equals("key-1"));
    }

    @Test
    void a_provider_that_is_down_leaves_the_keys_for_a_day() {
        KeySet keys = keys();
        keys.forKey("key-1");
        down = true;
        now = now.plus(KeySet.KEPT).minus(Duration.ofMinutes(1));
        assertThat(count(keys.forKey("key-1"))).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(count(keys.forKey("key-1"))).isZero();
        down = false;
        now = now.plus(KeySet.REST);
        assertThat(count(keys.forKey("key-1"))).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_among_those_of_before_may_be_new_while_the_provider_is_down() {
        KeySet keys = keys();
        keys.forKey("key-1");
        assertThat(count(keys.forKey("key-2"))).as("just fetched").isEqualTo(1);
        down = true;
        now = now.plus(KeySet.REST);
        assertThat(count(keys.forKey("key-2"))).isZero();
        assertThat(count(keys.forKey("key-3"))).as("not asked again").isZero();
        assertThat(count(keys.forKey("key-1"))).isEqualTo(1);
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void a_slow_provider_is_asked_once_and_blocks_nobody() {
        Queue<Runnable> work = new ArrayDeque<>();
        KeySet keys = keys(work);
        CompletableFuture<?> one = keys.forKey("key-1").toCompletableFuture();
        CompletableFuture<?> two = keys.forKey("key-1").toCompletableFuture();
        assertThat(one).isNotDone();
        assertThat(two).isNotDone();
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(one).isDone();
        assertThat(two).isDone();
    }

    @Test
    void what_is_no_key_set_is_a_provider_that_is_down() {
        for (String answer :
                new String[] {"", "<html>", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"YQ\"}]}"}) {
            published = answer;
            now = now.plus(KeySet.REST);
            assertThat(count(keys().forKey("key-1"))).as(answer).isZero();
        }
    }

    @Test
    void without_keys_a_token_is_neither_good_nor_bad_and_a_hopeless_one_is_bad_at_once() {
        down = true;
        SignIn signIn = tokens.verify(FIRST.token("alice"), Runnable::run)
                .toCompletableFuture()
                .join()
                .signIn();
        assertThat(signIn).isEqualTo(new SignIn.Unavailable(KeySet.REST));
        fetches = 0;
        SignIn hopeless = tokens.verify("eyJhbGciOiJub25lIn0.e30.", Runnable::run)
                .toCompletableFuture()
                .join()
                .signIn();
        assertThat(hopeless).isInstanceOf(SignIn.Refused.class);
        assertThat(fetches).isZero();
    }
}
