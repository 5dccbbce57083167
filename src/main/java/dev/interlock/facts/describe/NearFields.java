package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/**
 * Tells of fields that an entry has in another spelling than ECS: nobody reads them, and a fact that is not read can
 * change the answer. What ECS has besides is passed over.
 */
final class NearFields {

    private NearFields() {}

    static <T> void tell(JsonNode object, Kind<T> kind, T entry, Findings findings) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (kind.fields().contains(name)) {
                continue;
            }
            for (String field : kind.fields()) {
                if (isNear(name, field) && !object.has(field)) {
                    findings.advise(
                            "misspelled-field",
                            kind.item() + " " + Shown.text(kind.id().apply(entry)) + " has a field " + Shown.text(name)
                                    + ", which nobody reads",
                            field);
                }
            }
        }
    }

    /** Whether the names differ in case, underscores or the plural alone. */
    private static boolean isNear(String name, String field) {
        if (name.isEmpty() || Character.toLowerCase(name.charAt(0)) != Character.toLowerCase(field.charAt(0))) {
            return false;
        }
        String plain = name.replace("_", "");
        return plain.equalsIgnoreCase(field)
                || (plain + "s").equalsIgnoreCase(field)
                || plain.equalsIgnoreCase(field + "s");
    }
}
