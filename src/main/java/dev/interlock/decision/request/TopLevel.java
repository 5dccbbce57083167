package dev.interlock.decision.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Facts;
import dev.interlock.facts.describe.FactsReader;
import dev.interlock.facts.describe.Fields;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.InstantText;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request and a batch of requests have in common. */
final class TopLevel {

    private TopLevel() {}

    /** The instant under `asOf`, null when not given. Empty text is refused: it would else silently mean the present. */
    static @Nullable Instant asOf(JsonNode body, Findings findings) {
        JsonNode value = body.get("asOf");
        if (value != null && value.isTextual() && value.textValue().isEmpty()) {
            findings.faultAt("asOf", "malformed-instant", "`asOf` is empty", InstantText.HINT);
            return null;
        }
        return Fields.instant(body, "asOf", findings);
    }

    /** The facts under `facts`, null when not given. */
    static @Nullable Facts facts(JsonNode body, Findings findings) {
        JsonNode value = Fields.given(body, "facts");
        if (value == null) {
            return null;
        }
        findings.enter("facts");
        Facts facts = FactsReader.read(value, findings);
        findings.leave();
        return facts;
    }

    /** Counts first: a request without a strange field, which is nearly every one, costs no walk over its names. */
    static void refuseUnknownFieldsOf(JsonNode object, List<String> known, Findings findings) {
        int given = 0;
        for (int i = 0; i < known.size(); i++) {
            if (object.has(known.get(i))) {
                given++;
            }
        }
        if (given == object.size()) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                findings.unknownField(name, known);
            }
        }
    }
}
