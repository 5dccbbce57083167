package dev.interlock.decision.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.describe.Fields;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.Shown;
import dev.interlock.facts.verdict.Advisory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a decision request. Whatever is wrong comes back as a value, all of it at once. */
public final class RequestReader {

    private static final List<String> KNOWN = List.of("operation", "asOf", "parameters", "facts", "editions");
    private static final int LONGEST_OPERATION = 100;

    private RequestReader() {}

    /** Reads a request that stands alone. */
    public static Reading read(JsonNode body) {
        return read(body, Defaults.NONE, new Findings());
    }

    /** Reads a request at the place the findings are at; its own `facts` and `asOf` win over the defaults. */
    static Reading read(JsonNode body, Defaults defaults, Findings findings) {
        if (!body.isObject()) {
            Fields.wrongTypeHere("The request", "an object", body, findings);
            return new Refusal(findings.faults());
        }
        TopLevel.refuseUnknownFieldsOf(body, KNOWN, findings);
        String operation = operation(body, findings);
        Instant asOf = TopLevel.asOf(body, findings);
        Parameters parameters = ParametersReader.read(body, findings);
        Facts facts = TopLevel.facts(body, findings);
        Map<String, String> editions = EditionsReader.read(body, findings);
        if (operation == null || findings.hasFaults()) {
            return new Refusal(findings.faults());
        }
        return new Request(
                operation,
                asOf == null ? defaults.asOf() : asOf,
                parameters,
                facts == null ? defaults.facts() : facts,
                editions,
                facts == null ? joined(defaults.advisories(), findings.advisories()) : findings.advisories());
    }

    private static @Nullable String operation(JsonNode body, Findings findings) {
        String operation = Fields.requiredText(body, "operation", findings);
        if (operation != null && !isOperation(operation)) {
            findings.faultAt(
                    "operation",
                    "malformed-operation",
                    Shown.text(operation) + " cannot be an operation's name",
                    "A name has 1 to 100 ASCII letters and digits and starts with a letter, like `DetachDisk`.");
            return null;
        }
        return operation;
    }

    private static boolean isOperation(String text) {
        if (text.length() > LONGEST_OPERATION) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static List<Advisory> joined(List<Advisory> shared, List<Advisory> own) {
        if (own.isEmpty() || shared.isEmpty()) {
            return own.isEmpty() ? shared : own;
        }
        List<Advisory> all = new ArrayList<>(shared);
        all.addAll(own);
        return List.copyOf(all);
    }
}
