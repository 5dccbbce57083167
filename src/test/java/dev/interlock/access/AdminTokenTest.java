package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin token is made once, shown once, and kept as a hash. */
class AdminTokenTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHOSEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_it_and_the_second_knows_only_its_hash() throws IOException {
        TokenStore store = new FileTokenStore(folder.resolve("data"));
        AdminToken.Made made = (AdminToken.Made) AdminToken.stored(store, RANDOM);
        assertThat(AdminToken.stored(store, RANDOM)).isEqualTo(new AdminToken.Stored(made.hash()));

        Path file = folder.resolve("data/admin-token");
        String kept = Files.readString(file);
        String secret = made.token().text().substring("ilk_0123456789abcdef_".length());
        assertThat(kept).startsWith("pbkdf2-sha512:").doesNotContain(secret);
        assertThat(made.toString()).doesNotContain(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void each_is_another_and_its_hash_is_its_own() {
        SecretToken one = SecretToken.make(RANDOM);
        SecretToken two = SecretToken.make(RANDOM);
        assertThat(one.text()).isNotEqualTo(two.text());
        TokenHash hash = TokenHash.of(one, RANDOM);
        assertThat(hash.isOf(one)).isTrue();
        assertThat(hash.isOf(two)).isFalse();
        assertThat(TokenHash.parse(hash.text())).contains(hash);
        assertThat(TokenHash.of(one, RANDOM).hash()).isNotEqualTo(hash.hash());
    }

    @Test
    void a_hash_that_is_weak_or_none_is_not_taken() {
        String hash = TokenHash.of(SecretToken.make(RANDOM), RANDOM).text();
        assertThat(TokenHash.parse(hash.replace(":300000:", ":100000:"))).isEmpty();
        assertThat(TokenHash.parse(hash.replace(":300000:", ":9000000:"))).isEmpty();
        assertThat(TokenHash.parse(hash.substring(1))).isEmpty();
        assertThat(TokenHash.parse("")).isEmpty();
    }

    @Test
    void the_setting_takes_its_place_for_good() {
        TokenStore store = new FileTokenStore(folder);
        AdminToken.Made made = (AdminToken.Made) AdminToken.stored(store, RANDOM);
        assertThat(AdminToken.given(CHOSEN, store)).isEqualTo(new AdminToken.Given(CHOSEN, true));
        assertThat(AdminToken.given(CHOSEN, store)).isEqualTo(new AdminToken.Given(CHOSEN, false));
        assertThat(folder).isEmptyDirectory();
        AdminToken.Made again = (AdminToken.Made) AdminToken.stored(store, RANDOM);
        assertThat(again.hash()).isNotEqualTo(made.hash());
    }

    @Test
    void what_is_not_a_hash_is_left_alone_and_is_no_token() throws IOException {
        Path file = Files.writeString(folder.resolve("admin-token"), "pbkdf2-sha512:300000:cut o");
        assertThat(AdminToken.stored(new FileTokenStore(folder), RANDOM)).isInstanceOf(AdminToken.Absent.class);
        assertThat(file).hasContent("pbkdf2-sha512:300000:cut o");
    }

    @Test
    void without_a_place_to_keep_it_there_is_none() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        TokenStore store = new FileTokenStore(file);
        assertThat(AdminToken.stored(store, RANDOM)).isInstanceOf(AdminToken.Unknown.class);
        assertThat(AdminToken.given(CHOSEN, store)).isEqualTo(new AdminToken.Given(CHOSEN, false));
    }

    @Test
    void who_comes_second_does_not_replace_the_first() throws IOException {
        TokenStore store = new FileTokenStore(folder);
        assertThat(store.putIfAbsent("key", "first")).isTrue();
        assertThat(store.putIfAbsent("key", "second")).isFalse();
        assertThat(store.get("key").orElseThrow().strip()).isEqualTo("first");
    }

    @Test
    void a_token_that_can_be_guessed_is_refused_without_being_repeated() {
        for (String weak : new String[] {
            "secret",
            "0123456789abcdef0123",
            "12345678901234567890123456789012",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "with a blank in it and long enough",
            "ünlike-any-other-token-there-is",
            "x".repeat(9_000)
        }) {
            assertThat(TokenStrength.faultOf(weak))
                    .as(weak)
                    .isPresent()
                    .get()
                    .asString()
                    .doesNotContain(weak);
        }
        assertThat(TokenStrength.faultOf(CHOSEN)).isEmpty();
        assertThat(TokenStrength.faultOf("kX9-aLpQ27vRtZ_mB4sWd8")).isEmpty();
        assertThat(TokenStrength.faultOf(SecretToken.make(RANDOM).text())).isEmpty();
    }
}
