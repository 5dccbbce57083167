package dev.interlock.api;

import dev.interlock.access.Provider;
import dev.interlock.access.Roles;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The service as in production: an OIDC provider, no open decisions. */
public class WithProvider implements QuarkusTestProfile {

    static final String ADMIN_TOKEN = "kX9-aLpQ27vRtZ_mB4sWd8";

    /** Its hash is in the settings below; it opens nothing outside this test. */
    static final String NIGHTLY_TOKEN = "ilk_00112233445566ff_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final Path FOLDER = Path.of("target/test-provider").toAbsolutePath();

    /** The provider; the same in the test and in the service. */
    static Provider provider() {
        return Provider.in(FOLDER);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        provider();
        Map<String, String> settings = new HashMap<>();
        settings.put("interlock.oidc.issuer", Provider.ISSUER);
        settings.put("interlock.oidc.audience", Provider.AUDIENCE);
        settings.put("interlock.oidc.keys", "file:" + FOLDER.resolve("jwks.json"));
        Roles.ALL.forEach(role -> settings.put("interlock.oidc.roles." + role, "g-" + role));
        settings.put("interlock.admin.token", ADMIN_TOKEN);
        settings.put("interlock.access.tokens.nightly.hash", Provider.hashOf(NIGHTLY_TOKEN));
        settings.put("interlock.access.tokens.nightly.roles", "author");
        return settings;
    }
}
