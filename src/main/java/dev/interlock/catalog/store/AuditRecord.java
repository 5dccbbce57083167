package dev.interlock.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.policy.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
