package dev.interlock.api;

import dev.interlock.catalog.store.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;

/** Who calls, as the audit trail names them. */
@Singleton
public class Actors {

    private final SecurityIdentity identity;

    Actors(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor current() {
        return new Actor(identity.getPrincipal().getName(), List.copyOf(identity.getRoles()));
    }
}
