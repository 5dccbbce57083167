package dev.interlock.policy.archive.trust;

import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys an operator trusts, by key id. They come from configuration only, never from what is checked with them.
 *
 * @param byKid sorted by key id
 */
public record TrustedKeys(SortedMap<String, TrustedKey> byKid) {

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    static final String KID_HINT = "Letters, digits, `.`, `_` and `-`, at most 64, a letter or digit first";

    private static final List<String> ENDINGS = List.of(".pem", ".jwk", ".json");

    /**
     * What came of reading keys.
     *
     * @param keys null if and only if some diagnostic is an error
     * @param diagnostics all findings, sorted
     */
    public record Reading(@Nullable TrustedKeys keys, List<Diagnostic> diagnostics) {}

    /**
     * A key as configuration names it.
     *
     * @param file the public key, PEM or JWK
     * @param algorithm `ES256` or `EdDSA` as configured; null takes the one the key is for
     */
    public record Named(Path file, @Nullable String algorithm) {}

    public TrustedKeys {
        byKid = Collections.unmodifiableSortedMap(new TreeMap<>(byKid));
    }

    public static TrustedKeys none() {
        return new TrustedKeys(new TreeMap<>());
    }

    /** Reads the keys of a folder: `<kid>.pem`, `<kid>.jwk` or `<kid>.json`. Other files are passed over. */
    public static Reading ofFolder(Path folder) {
        SortedMap<String, Named> named = new TreeMap<>();
        List<Diagnostic> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                for (String ending : ENDINGS) {
                    String kid = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
                    if (!kid.isEmpty() && named.put(kid, new Named(file, null)) != null) {
                        found.add(error("key-twice", file, "Two files hold a key " + Shown.text(kid), "Keep one"));
                    }
                }
            }
        } catch (IOException e) {
            found.add(error("key-missing", folder, "The folder of keys cannot be read", "A folder of public keys"));
        }
        return read(named, found);
    }

    /** Reads the keys that configuration names by key id. */
    public static Reading of(SortedMap<String, Named> named) {
        return read(named, new ArrayList<>());
    }

    /** Whether the text can be the id of a key; it becomes part of a file name. */
    static boolean isKid(String text) {
        return KID.matcher(text).matches();
    }

    private static Reading read(SortedMap<String, Named> named, List<Diagnostic> found) {
        SortedMap<String, TrustedKey> keys = new TreeMap<>();
        named.forEach((kid, key) -> {
            TrustedKey trusted = read(kid, key, found);
            if (trusted != null) {
                keys.put(kid, trusted);
            }
        });
        found.sort(null);
        return new Reading(found.isEmpty() ? new TrustedKeys(keys) : null, List.copyOf(found));
    }

    private static @Nullable TrustedKey read(String kid, Named named, List<Diagnostic> found) {
        if (!isKid(kid)) {
            found.add(error("key-id", named.file(), Shown.text(kid) + " is no id of a key", KID_HINT));
            return null;
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(named.file())) {
            content = in.readNBytes(KeyFile.LARGEST + 1);
        } catch (IOException e) {
            found.add(error("key-missing", named.file(), "The key file cannot be read", "A public key, PEM or JWK"));
            return null;
        }
        KeyFile.Reading<PublicKey> reading = KeyFile.publicKey(named.file().toString(), content);
        found.addAll(reading.diagnostics());
        PublicKey key = reading.key();
        SignatureAlgorithm algorithm = key == null ? null : SignatureAlgorithm.of(key);
        if (key == null || algorithm == null) {
            return null;
        }
        if (reading.kid() != null && !reading.kid().equals(kid)) {
            found.add(error("key-id", named.file(), "The JWK states another `kid` than " + Shown.text(kid), null));
        } else if (named.algorithm() != null && !named.algorithm().equals(algorithm.jose())) {
            String message = "The key is not for the algorithm " + Shown.text(named.algorithm());
            found.add(error("key-algorithm", named.file(), message, "`" + algorithm.jose() + "`"));
        } else {
            return new TrustedKey(kid, algorithm, key);
        }
        return null;
    }

    private static Diagnostic error(String code, Path file, String message, @Nullable String hint) {
        return Diagnostic.error(code, file.toString(), null, null, message, hint);
    }
}
