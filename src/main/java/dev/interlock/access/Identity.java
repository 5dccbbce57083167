package dev.interlock.access;

import java.util.Set;

/**
 * Somebody whose token was checked.
 *
 * @param subject who: `admin`, the name of a configured token, or the subject of the provider's token
 * @param roles what they may do, words of {@link Roles}; may be empty
 */
public record Identity(String subject, Set<String> roles) {

    /** Subject of the admin token. */
    public static final String ADMIN = "admin";

    /** Subject of whoever shows no token. */
    public static final String ANONYMOUS = "anonymous";

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** Who has the admin token: every role. */
    public static Identity ofAdmin() {
        return new Identity(ADMIN, Set.copyOf(Roles.ALL));
    }
}
