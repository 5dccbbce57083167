package dev.interlock.decision.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.interlock.facts.Facts;
import dev.interlock.facts.describe.Fields;
import dev.interlock.facts.describe.Findings;
import java.time.Instant;
import java.util.List;

/** Reads the body of a batch: `requests`, and the `facts` and `asOf` they share. */
public final class BatchReader {

    private static final List<String> KNOWN = List.of(Batch.ITEMS, "facts", "asOf");

    private static final int MOST = 10_000;

    private BatchReader() {}

    /** The batch; refused when what its items share is at fault, not when an item is. */
    public static BatchReading read(JsonNode body) {
        Findings findings = new Findings();
        if (!body.isObject()) {
            Fields.wrongTypeHere("The batch", "an object", body, findings);
            return new Refusal(findings.faults());
        }
        TopLevel.refuseUnknownFieldsOf(body, KNOWN, findings);
        Instant asOf = TopLevel.asOf(body, findings);
        Facts facts = TopLevel.facts(body, findings);
        JsonNode items = Fields.given(body, Batch.ITEMS);
        if (items == null) {
            findings.faultAt(Batch.ITEMS, "missing-field", "`requests` is required", null);
        } else if (!items.isArray()) {
            Fields.wrongType(Batch.ITEMS, "a list", items, findings);
        } else if (items.size() > MOST) {
            String message = "`requests` has " + items.size() + " items; " + MOST + " are answered at once";
            findings.faultAt(Batch.ITEMS, "too-many", message, "POST /v1/decisions/stream takes any number");
        }
        if (!(items instanceof ArrayNode list) || findings.hasFaults()) {
            return new Refusal(findings.faults());
        }
        return new Batch(list, new Defaults(asOf, facts == null ? Facts.NONE : facts, findings.advisories()));
    }
}
