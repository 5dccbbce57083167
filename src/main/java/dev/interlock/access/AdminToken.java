package dev.interlock.access;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;

/** The token that carries every role, as it stands when the service starts. */
public sealed interface AdminToken {

    /** Key of its hash in the {@link TokenStore}. */
    String KEY = "admin-token";

    /**
     * The settings name it.
     *
     * @param retired whether a stored hash of another one was removed
     */
    record Given(String text, boolean retired) implements AdminToken {

        /** A token does not stray into a log. */
        @Override
        public String toString() {
            return "Given[...]";
        }
    }

    /** An earlier start made it; only its hash is there. */
    record Stored(TokenHash hash) implements AdminToken {}

    /** This start made it: the only time it can be shown. */
    record Made(SecretToken token, TokenHash hash) implements AdminToken {}

    /**
     * There is none: nobody can sign in with it.
     *
     * @param why a sentence for the operator; empty when there need not be one
     */
    record Absent(String why) implements AdminToken {}

    /**
     * Whether there is one cannot be told now, and may be later.
     *
     * @param why a sentence for the operator
     */
    record Unknown(String why) implements AdminToken {}

    /** The one the settings name. A stored one is removed, so that it does not come back with the setting gone. */
    static AdminToken given(String text, TokenStore store) {
        try {
            boolean stored = store.get(KEY).isPresent();
            store.remove(KEY);
            return new Given(text, stored);
        } catch (IOException e) {
            return new Given(text, false);
        }
    }

    /** The stored one, or a new one that is stored before anybody sees it. */
    static AdminToken stored(TokenStore store, SecureRandom random) {
        String place = store.place(KEY);
        try {
            Optional<String> text = store.get(KEY);
            if (text.isEmpty()) {
                SecretToken token = SecretToken.make(random);
                TokenHash hash = TokenHash.of(token, random);
                if (store.putIfAbsent(KEY, hash.text())) {
                    return new Made(token, hash);
                }
                // Another process was first, and showed its own.
                text = store.get(KEY);
            }
            return text.flatMap(TokenHash::parse)
                    .<AdminToken>map(Stored::new)
                    .orElseGet(() -> new Absent("`" + place + "` does not hold the hash of a token. Remove it, and the"
                            + " next start makes a new token"));
        } catch (IOException e) {
            return new Unknown(
                    "`" + place + "` cannot be read or written. It is tried again; or set INTERLOCK_ADMIN_TOKEN");
        }
    }
}
