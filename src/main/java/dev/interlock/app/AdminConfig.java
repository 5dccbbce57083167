package dev.interlock.app;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The admin token, when an operator chooses it; see the operators' guide. */
@ConfigMapping(prefix = "interlock.admin")
public interface AdminConfig {

    /** In force instead of the one that the first start makes. */
    Optional<String> token();
}
