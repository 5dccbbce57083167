package dev.interlock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.access.AdminToken;
import dev.interlock.catalog.StoreAccess;
import dev.interlock.catalog.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that share a store share the admin token: one makes it, the others find its hash. */
class StoreTokensTest {

    @TempDir
    Path folder;

    private StoreAccess open() {
        StoreAccess access = new StoreAccess(StoreSettings.embedded(folder), InstantSource.system());
        access.start(() -> {});
        return access;
    }

    @Test
    void one_replica_makes_the_token_and_the_next_finds_its_hash() {
        AdminToken.Made made;
        try (StoreAccess first = open()) {
            made = (AdminToken.Made) AdminToken.stored(new StoreTokens(first), new SecureRandom());
        }
        try (StoreAccess second = open()) {
            assertThat(AdminToken.stored(new StoreTokens(second), new SecureRandom()))
                    .isEqualTo(new AdminToken.Stored(made.hash()));
        }
    }

    @Test
    void a_chosen_one_retires_it_and_the_trail_tells_both_without_the_secret() throws Exception {
        try (StoreAccess access = open()) {
            StoreTokens tokens = new StoreTokens(access);
            AdminToken.Made made = (AdminToken.Made) AdminToken.stored(tokens, new SecureRandom());
            assertThat(tokens.putIfAbsent(AdminToken.KEY, "another")).isFalse();
            AdminToken chosen = AdminToken.given("0123456789abcdef0123456789abcdef", tokens);
            assertThat(((AdminToken.Given) chosen).retired()).isTrue();
            assertThat(tokens.get(AdminToken.KEY)).isEmpty();
            assertThat(AdminToken.stored(tokens, new SecureRandom())).isInstanceOf(AdminToken.Made.class);

            List<String> trail = new ArrayList<>();
            access.store().exportAudit(0, trail::add);
            assertThat(String.join("\n", trail))
                    .contains("admin-token-made", "admin-token-removed")
                    .doesNotContain(made.token().text(), made.hash().hash());
        }
    }

    @Test
    void without_a_store_there_is_no_token_and_nobody_waits_for_ever() {
        StoreTokens tokens = new StoreTokens(StoreAccess.none());
        assertThatThrownBy(() -> tokens.get(AdminToken.KEY)).isInstanceOf(IOException.class);
        assertThat(AdminToken.stored(tokens, new SecureRandom())).isInstanceOf(AdminToken.Unknown.class);
    }
}
