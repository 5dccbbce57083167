package dev.interlock.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do what without an OIDC provider, and four eyes; see the operators' guide. */
@ConfigMapping(prefix = "interlock.access")
public interface AccessConfig {

    /** What who shows no token may do; without a value, `caller` without an OIDC provider and `none` with one. */
    Optional<Anonymous> anonymous();

    /** Without a value, off for one admin token alone, else on. */
    Optional<Switch> fourEyes();

    /** Folder of the file that keeps the admin token's hash. */
    @WithDefault("data")
    Path folder();

    /** Further tokens by the name of who has them. */
    Map<String, Token> tokens();

    /** A token of which the hash is known. */
    interface Token {
        String hash();

        List<String> roles();
    }

    /** Roles of who shows no token. */
    enum Anonymous {
        CALLER,
        NONE
    }

    /** Whether something is in force. */
    enum Switch {
        ON,
        OFF
    }
}
