package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A good token is known, soon without work; a wrong one is not, and does not get many tries. */
class AccessTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretToken TOKEN = SecretToken.make(RANDOM);
    private static final TokenHash HASH = TokenHash.of(TOKEN, RANDOM);
    private static final Identity ADMIN = new Identity(Identity.ADMIN, Set.copyOf(Roles.ALL));
    private static final Identity BOB = new Identity("bob", Set.of(Roles.CALLER));
    private static final SignIn KNOWN = new SignIn.Known(ADMIN);

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final Access access = new Access(
            Map.of("0123456789abcdef0123456789abcdef", BOB),
            List.of(new KnownToken(ADMIN, HASH)),
            null,
            () -> now,
            RANDOM);

    @AfterEach
    void close() {
        access.close();
    }

    private SignIn signIn(String token) {
        return access.signIn(token).toCompletableFuture().join();
    }

    /** A wrong token that names the right one. */
    private static String guess() {
        return TOKEN.text().substring(0, 21) + SecretToken.make(RANDOM).text().substring(21);
    }

    @Test
    void a_token_is_looked_at_once_and_remembered_for_a_while() {
        assertThat(access.recall(TOKEN.text())).isEmpty();
        assertThat(signIn(TOKEN.text())).isEqualTo(KNOWN);
        assertThat(access.recall(TOKEN.text())).contains(KNOWN);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(access.recall(TOKEN.text())).isEmpty();
    }

    @Test
    void a_given_token_is_known_without_work() {
        assertThat(access.recall("0123456789abcdef0123456789abcdef")).contains(new SignIn.Known(BOB));
        assertThat(access.recall("0123456789abcdef0123456789abcdee")).isEmpty();
    }

    @Test
    void guesses_are_limited_and_do_not_lock_out_who_is_remembered() {
        assertThat(signIn(TOKEN.text())).isEqualTo(KNOWN);
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(signIn(guess())).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(signIn(guess())).isInstanceOf(SignIn.TooMany.class);
        assertThat(signIn(TOKEN.text())).isEqualTo(KNOWN);
        now = now.plus(Attempts.WINDOW);
        assertThat(signIn(guess())).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void who_does_not_know_a_tokens_name_cannot_use_up_its_tries() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(signIn(SecretToken.make(RANDOM).text())).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(signIn(TOKEN.text())).isEqualTo(KNOWN);
    }

    @Test
    void many_requests_with_one_new_token_are_one_try() {
        List<CompletableFuture<SignIn>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(access.signIn(TOKEN.text()).toCompletableFuture());
        }
        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(KNOWN));
    }

    @Test
    void what_is_no_token_is_refused() {
        for (String text : new String[] {"", " ", "ilk_", "a.b.c", "ilk_" + "0".repeat(16) + "_", "x".repeat(9_000)}) {
            assertThat(signIn(text)).as(text).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(access.recall("x".repeat(9_000))).isPresent();
    }

    @Test
    void a_providers_token_is_believed_no_longer_than_it_lasts() {
        Provider provider = Provider.with("key-1");
        now = Instant.now();
        OidcTokens tokens = new OidcTokens(Provider.settings(), provider::keySet, () -> now);
        try (Access with = new Access(Map.of(), List.of(), tokens, () -> now, RANDOM)) {
            String brief = provider.sign(Provider.claims("alice").expiresAt(now.plusSeconds(5)));
            assertThat(with.signIn(brief).toCompletableFuture().join()).isInstanceOf(SignIn.Known.class);
            now = now.plusSeconds(34);
            assertThat(with.recall(brief)).isPresent();
            now = now.plusSeconds(2);
            assertThat(with.recall(brief)).isEmpty();
            assertThat(with.signIn(brief).toCompletableFuture().join())
                    .isEqualTo(new SignIn.Refused("The token has expired"));
        }
    }

    @Test
    void four_eyes_are_those_of_two_people() {
        FourEyes on = new FourEyes(true);
        assertThat(on.mayApprove("alice", "bob")).isTrue();
        assertThat(on.mayApprove("alice", "alice")).isFalse();
        assertThat(on.mayApprove("alice@example.com", " Alice@Example.com")).isFalse();
        assertThat(on.mayApprove(List.of("alice", "bob"), "bob")).isFalse();
        assertThat(on.mayApprove(List.of(), "bob")).isTrue();
        assertThat(on.mayApprove("alice", " ")).isFalse();
        FourEyes off = new FourEyes(false);
        assertThat(off.mayApprove("alice", "alice")).isTrue();
        assertThat(off.mayApprove("alice", "")).isFalse();
    }
}
