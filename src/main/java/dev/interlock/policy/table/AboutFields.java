package dev.interlock.policy.table;

import dev.interlock.facts.NearestWord;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The About sheet, field by field. */
final class AboutFields {

    private static final String FROM = "Governing from";

    private AboutFields() {}

    /** The fields in their order; notes among the findings that the date is not the file's. */
    static Map<String, String> of(Table table, EditionName name, Findings findings) {
        FirstRows first = new FirstRows();
        Map<String, String> fields = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            first.take(row, "field", row.word("Field"));
            fields.put(row.word("Field"), row.word("Value"));
            if (row.word("Field").equals(FROM) && !row.word("Value").equals(name.date())) {
                String message = Wording.quote(row.word("Value")) + " is not the date in the file name";
                row.at("Value").error("table-governing-from", message, "write `" + name.date() + "` as text");
            }
        }
        // A row that is there but faulty is not in the table's rows: then its own finding says enough.
        boolean there =
                table.sheet().rows().stream().anyMatch(row -> row.values().contains(FROM));
        if (!there) {
            Optional<TableRow> near = table.rows().stream()
                    .filter(row ->
                            NearestWord.to(row.word("Field"), List.of(FROM)).isPresent())
                    .findFirst();
            if (near.isPresent()) {
                String message = Wording.quote(near.get().word("Field")) + " is not the field " + Wording.quote(FROM)
                        + ", which is missing";
                near.get()
                        .at("Field")
                        .error("table-governing-from", message, "did you mean " + Wording.quote(FROM) + "?");
            } else {
                String message = "the field " + Wording.quote(FROM) + " is missing";
                String hint = "write `" + name.date() + "` as text";
                findings.error("table-governing-from", table.sheet().name(), null, message, hint);
            }
        }
        return Collections.unmodifiableMap(fields);
    }
}
