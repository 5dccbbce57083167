package dev.interlock.policy.table;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Rows of the Parameters sheet. */
final class ParameterRows {

    private ParameterRows() {}

    static List<Object> of(Table table, String edition) {
        FirstRows first = new FirstRows();
        List<Object> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            String operation = Spelling.key(row.word("Operation"));
            String parameter = row.word("Parameter");
            first.take(row, "parameter of the same operation", operation, parameter);
            Long minimum = row.integer("Minimum");
            Long maximum = row.integer("Maximum");
            if (minimum != null && maximum != null && minimum > maximum) {
                String message = "the minimum " + minimum + " is above the maximum " + maximum;
                row.at("Minimum").error("table-contradiction", message, "no value could pass");
            }
            rows.add(new ParameterRow(
                    edition,
                    row.place(),
                    operation,
                    parameter,
                    ParameterRow.Type.valueOf(row.word("Type").toUpperCase(Locale.ROOT)),
                    row.word("Required").equals("yes"),
                    minimum,
                    maximum,
                    CommaList.of(row.text("Allowed values"), row.at("Allowed values")),
                    Objects.requireNonNull(row.integer("Order")).intValue(),
                    Rulings.of(row, Outcome.FAILS)));
        }
        return rows;
    }
}
