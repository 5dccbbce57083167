package dev.interlock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlock.access.Access;
import dev.interlock.access.AdminToken;
import dev.interlock.access.FileTokenStore;
import dev.interlock.access.Identity;
import dev.interlock.access.Provider;
import dev.interlock.access.Roles;
import dev.interlock.access.SignIn;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of the settings about who may what: it refuses, or says, what an operator should know. */
class StartTest {

    private static final Logger LOG = Logger.getLogger("dev.interlock.access");
    private static final Pattern TOKEN = Pattern.compile("ilk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");

    @TempDir
    Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listening);
    }

    private AccessWiring wiring(Map<String, String> settings) {
        SmallRyeConfig config = config(settings);
        return new AccessWiring(
                config.getConfigMapping(AccessConfig.class),
                config.getConfigMapping(OidcConfig.class),
                new AccessReport());
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccessConfig.class)
                .withMapping(OidcConfig.class)
                .withMapping(AdminConfig.class)
                .withDefaultValues(settings)
                .build();
    }

    private Access start(Map<String, String> settings) {
        AccessWiring wiring = wiring(settings);
        AdminConfig admin = config(settings).getConfigMapping(AdminConfig.class);
        Access access = wiring.access(admin, InstantSource.system());
        new AccessReport()
                .rules(
                        config(settings).getConfigMapping(OidcConfig.class).settings(),
                        wiring.fourEyes(),
                        wiring.openDecisions());
        FileTokenStore store = new FileTokenStore(folder);
        AdminSignIn signIn = new AdminSignIn(
                admin, config(settings).getConfigMapping(OidcConfig.class), store, access, new AccessReport());
        boolean atHand = store.isAtHand(AdminToken.KEY);
        signIn.atStart();
        if (!atHand) {
            signIn.settle();
        }
        return access;
    }

    private static SignIn signIn(Access access, String token) {
        return access.signIn(token).toCompletableFuture().join();
    }

    private Map<String, String> provider() {
        Provider.in(folder.resolve("provider"));
        Map<String, String> settings = new HashMap<>();
        settings.put("interlock.oidc.issuer", Provider.ISSUER);
        settings.put("interlock.oidc.audience", Provider.AUDIENCE);
        settings.put("interlock.oidc.keys", "file:" + folder.resolve("provider/jwks.json"));
        settings.put("interlock.oidc.roles.author", "policy-authors,policy-leads");
        return settings;
    }

    @Test
    void a_place_for_the_token_that_is_not_there_yet_is_tried_again() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        Map<String, String> none = Map.of();
        try (Access access = start(none)) {
            lines.clear();
            new AdminSignIn(
                            config(none).getConfigMapping(AdminConfig.class),
                            config(none).getConfigMapping(OidcConfig.class),
                            new FileTokenStore(blocked),
                            access,
                            new AccessReport())
                    .begin();
            await().atMost(Duration.ofSeconds(30)).until(() -> !lines.isEmpty());
            assertThat(lines).singleElement().asString().contains("no admin token yet");

            Files.delete(blocked);
            Files.createDirectory(blocked);
            await().atMost(Duration.ofSeconds(30)).until(() -> lines.size() == 2);
            Matcher shown = TOKEN.matcher(lines.get(1));
            assertThat(shown.find()).isTrue();
            assertThat(signIn(access, shown.group())).isInstanceOf(SignIn.Known.class);
        }
    }

    @Test
    void the_first_start_shows_the_admin_token_and_later_ones_do_not() {
        SignIn admin = new SignIn.Known(new Identity(Identity.ADMIN, Set.copyOf(Roles.ALL)));
        String token;
        try (Access first = start(Map.of())) {
            Matcher shown = TOKEN.matcher(String.join("\n", lines));
            assertThat(shown.find()).isTrue();
            token = shown.group();
            assertThat(shown.find()).as("shown once").isFalse();
            assertThat(lines).anySatisfy(line -> assertThat(line).contains("INTERLOCK_ADMIN_TOKEN"));
            assertThat(signIn(first, token)).isEqualTo(admin);
        }
        lines.clear();
        try (Access second = start(Map.of())) {
            assertThat(lines).noneMatch(line -> line.contains("ilk_")).noneMatch(line -> line.contains("pbkdf2"));
            assertThat(signIn(second, token)).isEqualTo(admin);
        }
        String chosen = "0123456789abcdef0123456789abcdef";
        try (Access changed = start(Map.of("interlock.admin.token", chosen))) {
            assertThat(signIn(changed, chosen)).isEqualTo(admin);
            assertThat(signIn(changed, token)).isInstanceOf(SignIn.Refused.class);
            assertThat(lines).noneMatch(line -> line.contains(chosen));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void alone_one_person_may_do_all_and_the_log_says_so() {
        try (Access access = start(Map.of())) {
            assertThat(wiring(Map.of()).fourEyes().on()).isFalse();
            assertThat(wiring(Map.of()).openDecisions().on()).isTrue();
            assertThat(lines).anyMatch(line -> line.startsWith("Four eyes are off"));
        }
    }

    @Test
    void with_a_provider_four_eyes_are_on_decisions_are_closed_and_no_token_is_made() {
        try (Access access = start(provider())) {
            assertThat(wiring(provider()).fourEyes().on()).isTrue();
            assertThat(wiring(provider()).openDecisions().on()).isFalse();
            assertThat(lines).noneMatch(line -> TOKEN.matcher(line).find());
            assertThat(lines).anyMatch(line -> line.contains("No group has the role caller, approver"));
            assertThat(folder.resolve("admin-token")).doesNotExist();
            String token = Provider.in(folder.resolve("provider")).token("alice", "policy-leads");
            assertThat(signIn(access, token)).isEqualTo(new SignIn.Known(new Identity("alice", Set.of(Roles.AUTHOR))));
        }
    }

    @Test
    void the_settings_have_the_last_word() {
        Map<String, String> settings = provider();
        settings.put("interlock.access.anonymous", "caller");
        settings.put("interlock.access.four-eyes", "off");
        assertThat(wiring(settings).fourEyes().on()).isFalse();
        assertThat(wiring(settings).openDecisions().on()).isTrue();
        Map<String, String> closed = Map.of("interlock.access.anonymous", "none", "interlock.access.four-eyes", "on");
        assertThat(wiring(closed).fourEyes().on()).isTrue();
        assertThat(wiring(closed).openDecisions().on()).isFalse();
    }

    /** Each line of the table takes one thing away from, or spoils one thing of, settings that are whole. */
    @TestFactory
    Stream<DynamicTest> settings_that_are_not_whole_do_not_start() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/access/half-configured.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
                    Map<String, String> settings = provider();
                    for (String change : parts[1].split(" ")) {
                        String[] pair = change.split("=", 2);
                        settings.remove(pair[0]);
                        if (!pair[1].isEmpty()) {
                            settings.put(pair[0], pair[1]);
                        }
                    }
                    assertThatThrownBy(() -> start(settings))
                            .isInstanceOf(ConfigurationException.class)
                            .hasMessageContaining(parts[2])
                            .hasMessageNotContaining("Exception")
                            .hasMessageNotContaining("s3cret");
                    assertThat(folder.resolve("admin-token")).doesNotExist();
                }));
    }
}
