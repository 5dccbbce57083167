package dev.interlock.catalog.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON written in the one way that RFC 8785 leaves, so that its digest can be told again. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(JsonNode json) {
        try {
            // Halves of surrogate pairs have no canonical form.
            return new JsonCanonicalizer(StoredText.of(json.toString())).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("what Jackson wrote is JSON", e);
        }
    }
}
