package dev.interlock.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.policy.Digest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the audit trail.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param details a JSON object in canonical form
 * @param previous hash of the record before; zeros for the first
 * @param hash SHA-256 over the canonical JSON of everything else, lower-case hex
 */
public record AuditRecord(
        long number,
        Instant at,
        String subject,
        List<String> roles,
        String action,
        @Nullable String revision,
        String details,
        String previous,
        String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The record of a line like {@link #line}; null when the text is none. */
    static @Nullable AuditRecord of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            List<String> roles = new ArrayList<>();
            json.path("roles").forEach(role -> roles.add(role.asText()));
            return new AuditRecord(
                    json.path("number").asLong(),
                    Instant.parse(json.path("at").asText()),
                    json.path("subject").asText(),
                    roles,
                    json.path("action").asText(),
                    json.path("revision").textValue(),
                    CanonicalJson.of(json.path("details")),
                    json.path("previous").asText(),
                    json.path("hash").asText());
        } catch (JsonProcessingException | DateTimeException | UncheckedIOException e) {
            return null;
        }
    }

    AuditRecord sealed() {
        return new AuditRecord(number, at, subject, roles, action, revision, details, previous, expectedHash());
    }

    /** The hash a record with this content has. */
    public String expectedHash() {
        return Digest.of(CanonicalJson.of(content()).getBytes(StandardCharsets.UTF_8));
    }

    /** The record as one line of canonical JSON. Without its `hash` it is what the hash is made of. */
    public String line() {
        return CanonicalJson.of(content().put("hash", hash));
    }

    private ObjectNode content() {
        ObjectNode content = JSON.createObjectNode();
        content.put("number", number);
        content.put("at", at.toString());
        content.put("subject", subject);
        roles.forEach(content.putArray("roles")::add);
        content.put("action", action);
        content.put("revision", revision);
        content.set("details", detailsAsJson());
        content.put("previous", previous);
        return content;
    }

    /** What is stored may have been changed by hand into something that is no JSON. */
    private JsonNode detailsAsJson() {
        try {
            return JSON.readTree(details);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(details);
        }
    }
}
