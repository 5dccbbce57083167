package dev.interlock.catalog.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something worth an entry in the audit trail, done or refused.
 *
 * @param action stable word (`activate`, `approve-denied`)
 * @param revision the revision it was about; null when none
 * @param details what else there is to say, a JSON object; no secrets
 */
public record AuditEntry(
        Actor actor, String action, @Nullable String revision, ObjectNode details) {

    /** An entry with nothing more to say. */
    public static AuditEntry of(Actor actor, String action, @Nullable String revision) {
        return new AuditEntry(actor, action, revision, JsonNodeFactory.instance.objectNode());
    }

    /** The entry with one more detail; a null value is left out. */
    public AuditEntry with(String name, @Nullable String value) {
        return value == null ? this : with(name, JsonNodeFactory.instance.textNode(StoredText.of(value)));
    }

    /** The entry with one more detail. */
    public AuditEntry with(String name, long value) {
        return with(name, JsonNodeFactory.instance.numberNode(value));
    }

    private AuditEntry with(String name, JsonNode value) {
        ObjectNode more = details.deepCopy();
        more.set(name, value);
        return new AuditEntry(actor, action, revision, more);
    }

    AuditRecord after(AuditHead head, Instant at) {
        String canonical = CanonicalJson.of(details);
        AuditRecord open = new AuditRecord(
                head.number() + 1,
                at,
                actor.subject(),
                actor.roles(),
                StoredText.of(action),
                revision == null ? null : StoredText.of(revision),
                canonical,
                head.hash(),
                "");
        return open.sealed();
    }
}
