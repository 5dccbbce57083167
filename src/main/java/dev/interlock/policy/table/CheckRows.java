package dev.interlock.policy.table;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.CheckRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows of the Checks sheet. */
final class CheckRows {

    private CheckRows() {}

    static List<Object> of(Table table, String edition) {
        FirstRows first = new FirstRows();
        List<Object> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            CheckRow check = new CheckRow(
                    edition,
                    row.place(),
                    Spelling.key(row.word("Operation")),
                    Objects.requireNonNull(row.integer("Order")).intValue(),
                    row.word("Condition"),
                    Rulings.of(row));
            first.take(row, "operation, order and condition", check.operation(), check.order(), check.condition());
            rows.add(check);
        }
        return rows;
    }
}
