package dev.interlock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.SmallBundle;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What configuration says of archives is whole and without doubt, or the start is refused with a reason. */
class ArchiveConfigTest {

    @TempDir
    Path folder;

    @Test
    void with_nothing_said_no_archive_is_taken_up_and_nothing_is_pulled() {
        InterlockConfig config = config(Map.of());
        BundleConfig.Trust trust = config.bundle().trust(false);
        assertThat(trust.check().check(SmallBundle.archive(1)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("signature-missing");
        assertThat(config.remote().source().source()).isNull();
        assertThat(config.remote().source().faults()).isEmpty();
    }

    @Test
    void whether_archives_have_to_be_signed_is_said_and_never_guessed() throws Exception {
        Map<String, String> key = key("EdDSA");
        assertThat(faults(Map.of(), true)).containsExactly("bundle-verify-unset");
        assertThat(faults(key, false)).containsExactly("bundle-verify-unset");
        assertThat(faults(Map.of("interlock.bundle.verify", "required"), true)).containsExactly("bundle-keys-missing");
        assertThat(faults(Map.of("interlock.bundle.verify", "off"), true)).isEmpty();
        key.put("interlock.bundle.verify", "required");
        assertThat(faults(key, true)).isEmpty();
    }

    @Test
    void a_key_for_another_algorithm_than_configured_refuses_the_start() throws Exception {
        Map<String, String> key = key("ES256");
        key.put("interlock.bundle.verify", "required");
        assertThat(faults(key, true)).containsExactly("key-algorithm");
    }

    @Test
    void an_address_needs_a_name_of_releases() {
        assertThat(config(Map.of("interlock.remote.token", "t0ken"))
                        .remote()
                        .source()
                        .faults())
                .extracting(Diagnostic::message)
                .containsExactly("`interlock.remote.url` is not set");
        Map<String, String> remote =
                new TreeMap<>(Map.of("interlock.remote.url", "https://localhost/b.zip?key=hidden"));
        assertThat(config(remote).remote().source().faults())
                .extracting(Diagnostic::code)
                .containsExactly("remote-configuration");
        remote.put("interlock.remote.name", SmallBundle.NAME);
        assertThat(config(remote).remote().source().source().name()).isEqualTo(SmallBundle.NAME);
        remote.put("interlock.remote.url", "ftp://localhost/b.zip");
        assertThat(config(remote).remote().source().source()).isNull();
        assertThat(config(remote).remote().source().faults()).hasSize(1);
    }

    private Map<String, String> key(String algorithm) throws Exception {
        byte[] der = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        Path file = folder.resolve("key.pem");
        Files.writeString(
                file,
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n");
        return new TreeMap<>(Map.of(
                "interlock.bundle.keys.policy-2026.file",
                file.toString(),
                "interlock.bundle.keys.policy-2026.algorithm",
                algorithm));
    }

    private static List<String> faults(Map<String, String> values, boolean pulls) {
        BundleConfig.Trust trust = config(values).bundle().trust(pulls);
        assertThat(trust.check() == null).isEqualTo(!trust.faults().isEmpty());
        return trust.faults().stream().map(Diagnostic::code).toList();
    }

    private static InterlockConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(InterlockConfig.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(InterlockConfig.class);
    }
}
