package dev.interlock.decision.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.describe.Fields;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads `editions`: the edition a caller pins for a table, instead of the one that governs. */
final class EditionsReader {

    private static final int DATE = "2020-12-07".length();

    private EditionsReader() {}

    /** Dates by table name, in the order given. Whether there is such a table is for those who know the bundle. */
    static Map<String, String> read(JsonNode body, Findings findings) {
        JsonNode value = Fields.given(body, "editions");
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            Fields.wrongType("editions", "an object", value, findings);
            return Map.of();
        }
        Map<String, String> editions = new LinkedHashMap<>();
        findings.enter("editions");
        for (Iterator<String> tables = value.fieldNames(); tables.hasNext(); ) {
            String table = tables.next();
            if (Fields.given(value, table) == null) {
                continue;
            }
            String date = Fields.requiredText(value, table, findings);
            if (date == null) {
                continue;
            }
            if (isDate(date)) {
                editions.put(table, date);
            } else {
                findings.faultAt(
                        table,
                        "malformed-date",
                        Shown.text(date) + " is not a date",
                        "Write the edition's date like `2020-12-07`.");
            }
        }
        findings.leave();
        return editions.isEmpty() ? Map.of() : Collections.unmodifiableMap(editions);
    }

    private static boolean isDate(String text) {
        if (text.length() != DATE) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
