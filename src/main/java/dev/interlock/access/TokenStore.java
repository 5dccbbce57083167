package dev.interlock.access;

import java.io.IOException;
import java.util.Optional;

/** Where texts that outlive the process are kept, each under a key of letters, digits and `-`. */
public interface TokenStore {

    /** The text under the key; empty when there is none. */
    Optional<String> get(String key) throws IOException;

    /**
     * Keeps the text unless there is one under the key; on return it outlives a crash.
     *
     * @return false when there was one, which stays
     */
    boolean putIfAbsent(String key, String text) throws IOException;

    /** Forgets the text under the key, if there is one. */
    void remove(String key) throws IOException;

    /** Whether a text is there for the asking, without waiting for anything but a disk. */
    boolean isAtHand(String key);

    /** Where the key's text is, in the operator's words. */
    String place(String key);
}
