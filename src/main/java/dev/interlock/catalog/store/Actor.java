package dev.interlock.catalog.store;

import java.util.List;

/**
 * Who does something.
 *
 * @param subject name as the token or the token's issuer gives it; `folder` and `remote` when nobody asked
 * @param roles roles it acted in, sorted
 */
public record Actor(String subject, List<String> roles) {

    /** The service itself, which took up a changed folder. */
    public static final Actor FOLDER = new Actor("folder", List.of());

    /** The service itself, which took up a bundle from elsewhere. */
    public static final Actor REMOTE = new Actor("remote", List.of());

    public Actor {
        subject = StoredText.of(subject);
        roles = roles.stream()
                .map(role -> StoredText.of(role).replace('\n', ' ').strip())
                .filter(role -> !role.isEmpty())
                .sorted()
                .toList();
    }
}
