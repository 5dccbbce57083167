package dev.interlock.access;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key set of a provider is read. */
@FunctionalInterface
interface KeySource {

    int LARGEST = 512 * 1024;

    /** The key set as JSON. Blocks. */
    String read() throws IOException;

    /** What is wrong with the location; empty when nothing is. Reads a file, does not ask a server. */
    static Optional<String> faultOf(String location) {
        if (location.startsWith("https://")) {
            return hostOf(location) == null ? Optional.of("`" + location + "` names no host") : Optional.empty();
        }
        if (!location.startsWith("file:")) {
            return Optional.of("`" + location + "` is not an address that begins with `https://` or `file:`:"
                    + " keys that come any other way could be anybody's");
        }
        try {
            KeySet.parse(of(location).read());
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("`" + location + "` is not a key set (JWKS) with a public key that can be read");
        }
    }

    /** The source for a location without fault. */
    static KeySource of(String location) {
        if (location.startsWith("file:")) {
            Path file = location.startsWith("file://") ? Path.of(URI.create(location)) : Path.of(location.substring(5));
            return () -> {
                if (Files.size(file) > LARGEST) {
                    throw new IOException("the key set is larger than " + LARGEST + " bytes");
                }
                return Files.readString(file);
            };
        }
        return new ServedKeys(URI.create(location))::read;
    }

    private static @org.jspecify.annotations.Nullable String hostOf(String location) {
        try {
            return URI.create(location).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
