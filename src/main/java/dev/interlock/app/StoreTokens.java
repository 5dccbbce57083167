package dev.interlock.app;

import dev.interlock.access.TokenStore;
import dev.interlock.catalog.StoreAccess;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.StoreFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts kept as settings of a store that several replicas share, so that one admin token is good at each of them. */
record StoreTokens(StoreAccess access) implements TokenStore {

    private static final String PREFIX = "access.";
    private static final Actor SERVICE = new Actor("service", List.of());
    private static final String GONE = "";

    @Override
    public Optional<String> get(String key) throws IOException {
        return Optional.ofNullable(setting(key)).filter(text -> !text.equals(GONE));
    }

    @Override
    public boolean putIfAbsent(String key, String text) throws IOException {
        String seen = setting(key);
        return (seen == null || seen.equals(GONE)) && replace(key, seen, text, "-made");
    }

    @Override
    public void remove(String key) throws IOException {
        String seen = setting(key);
        if (seen != null && !seen.equals(GONE)) {
            replace(key, seen, GONE, "-removed");
        }
    }

    @Override
    public boolean isAtHand(String key) {
        return false;
    }

    @Override
    public String place(String key) {
        return "setting " + PREFIX + key + " of the store";
    }

    private @Nullable String setting(String key) throws IOException {
        try {
            return access.whenOpen().setting(PREFIX + key);
        } catch (StoreFailure e) {
            throw new IOException(e);
        }
    }

    private boolean replace(String key, @Nullable String seen, String text, String what) throws IOException {
        try {
            return access.whenOpen().replaceSetting(PREFIX + key, seen, text, AuditEntry.of(SERVICE, key + what, null));
        } catch (StoreFailure e) {
            throw new IOException(e);
        }
    }
}
