package dev.interlock.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles for the groups that a verified token claims. */
final class ClaimedRoles {

    private final String claim;
    private final Map<String, Set<String>> rolesOfGroup = new HashMap<>();

    /**
     * @param claim name of the claim that lists groups; `realm_access.roles` is `roles` inside `realm_access`
     * @param groups groups that have a role, by role
     */
    ClaimedRoles(String claim, Map<String, List<String>> groups) {
        this.claim = claim;
        groups.forEach((role, named) -> named.forEach(group ->
                rolesOfGroup.computeIfAbsent(group, any -> new HashSet<>()).add(role)));
    }

    Set<String> in(Map<String, Object> claims) {
        Set<String> roles = new HashSet<>();
        groups(value(claims)).forEach(group -> roles.addAll(rolesOfGroup.getOrDefault(group, Set.of())));
        return roles;
    }

    /** A claim may have dots in its name, as those that are addresses do. */
    private @Nullable Object value(Map<String, Object> claims) {
        Object value = claims.get(claim);
        if (value != null) {
            return value;
        }
        value = claims;
        for (String name : claim.split("\\.")) {
            value = value instanceof Map<?, ?> inside ? inside.get(name) : null;
        }
        return value;
    }

    /** A list of texts, or texts with blanks between them, as `scope` has them. */
    private static Stream<String> groups(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return value instanceof String text ? Arrays.stream(text.split(" ")) : Stream.of();
    }
}
