package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Spelling;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads `OperationLocks` in every nesting ECS, its reference pages and its clients use. DescribeInstances says
 * `{"LockReason": [{"LockReason": "security"}]}`, DescribeDisks says `OperationLock` for the outer name, prose in the
 * reference pages says `{"LockReason": "security"}`.
 */
final class OperationLocks {

    private static final String FIELD = "OperationLocks";
    /** Locks of one resource; ECS documents four reasons. */
    private static final int MOST = 100;

    private static final String REASON = "LockReason";
    private static final String LOCK = "OperationLock";
    private static final Vocabulary KNOWN =
            Vocabulary.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded");

    private final String instance;
    private final Findings findings;
    private final Distinct<Lock> locks = new Distinct<>(lock -> lock.reason() == null ? "" : lock.reason());

    private OperationLocks(String instance, Findings findings) {
        this.instance = instance;
        this.findings = findings;
    }

    /** The locks of the instance with this name; {@link Lock#none} or {@link Lock#unknown} alone when there are none. */
    static List<Lock> of(JsonNode object, String instance, Findings findings) {
        JsonNode value = Fields.given(object, FIELD);
        if (value == null) {
            return Collections.singletonList(Lock.unknown(instance));
        }
        OperationLocks reading = new OperationLocks(instance, findings);
        findings.enter(FIELD);
        boolean known = reading.read(value);
        findings.leave();
        List<Lock> found = reading.locks.values();
        if (!found.isEmpty()) {
            return found;
        }
        return Collections.singletonList(known ? Lock.none(instance) : Lock.unknown(instance));
    }

    /** Whether the value tells of all locks. */
    private boolean read(JsonNode value) {
        if (value.isObject()) {
            return value.isEmpty() || object(value);
        }
        if (value.isTextual() && value.textValue().isEmpty()) {
            return true;
        }
        return reasons(value, "`" + FIELD + "`");
    }

    private boolean object(JsonNode value) {
        if (!value.has(REASON) && !value.has(LOCK)) {
            // Passed over, a misspelled name would turn a locked instance into one without a lock.
            String name = value.fieldNames().next();
            findings.fault(
                    "missing-field",
                    "`OperationLocks` has neither `LockReason` nor `OperationLock`, but " + Shown.text(name),
                    Findings.didYouMean(name, List.of(REASON, LOCK)));
            return false;
        }
        return inner(value, REASON) & inner(value, LOCK);
    }

    /** Whether the field tells of all its locks: null does not, absent does beside the other field. */
    private boolean inner(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return true;
        }
        if (value.isNull()) {
            return false;
        }
        findings.enter(field);
        boolean known = reasons(value, "`" + field + "`");
        findings.leave();
        return known;
    }

    private boolean reasons(JsonNode value, String what) {
        if (value.isArray() && value.size() > MOST) {
            findings.fault("too-many", what + " has " + value.size() + " entries; " + MOST + " are read", null);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                findings.enter(i);
                reason(value.get(i), "An entry of " + what);
                findings.leave();
            }
        } else {
            reason(value, what);
        }
        return true;
    }

    private void reason(JsonNode value, String what) {
        if (value.isObject()) {
            String text = Fields.requiredText(value, REASON, findings);
            if (text != null) {
                add(text);
            }
        } else if (!value.isTextual()) {
            Fields.wrongTypeHere(what, "a lock reason as text, or an object with `LockReason`", value, findings);
        } else if (value.textValue().isBlank()) {
            findings.fault("blank-text", what + " is blank", "For an instance without a lock write `[]`.");
        } else if (value.textValue().length() > Fields.LONGEST) {
            findings.fault("too-long", what + " has more than " + Fields.LONGEST + " characters", null);
        } else {
            add(value.textValue());
        }
    }

    private void add(String text) {
        String stripped = text.strip();
        @Nullable String known = KNOWN.find(stripped);
        boolean isNew = locks.add(Lock.of(instance, known == null ? Spelling.key(stripped) : known)) == null;
        if (known == null && isNew) {
            findings.advise(
                    "unknown-lock-reason",
                    Shown.text(instance) + " carries the lock reason " + Shown.text(stripped)
                            + ", which ECS does not document",
                    KNOWN.near(stripped));
        }
    }
}
