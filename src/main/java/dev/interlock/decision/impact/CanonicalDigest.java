package dev.interlock.decision.impact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a comparison by what it says: SHA-256 over its canonical JSON (RFC 8785), the digest itself left out. Written
 * straight into the digest: a comparison can have many megabytes. It holds texts and whole numbers only, so sorting its
 * fields and writing escapes in small letters is all that RFC 8785 asks for.
 */
final class CanonicalDigest {

    @JsonIgnoreProperties("digest")
    private abstract static class WithoutDigest {}

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .addMixIn(BundleComparison.class, WithoutDigest.class)
            .build()
            .writer();

    private CanonicalDigest() {}

    static String of(BundleComparison comparison) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            // Into bytes Jackson would write a pair of surrogates as two escapes.
            JSON.writeValue(new OutputStreamWriter(into, StandardCharsets.UTF_8), comparison);
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
