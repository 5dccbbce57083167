package dev.interlock.policy.table;

import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import java.util.ArrayList;
import java.util.List;

/** Rows of the Defaults sheet. */
final class DefaultRows {

    private DefaultRows() {}

    static List<Object> of(Table table, String edition) {
        FirstRows first = new FirstRows();
        List<Object> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Condition reason = Condition.of(row.text("Lock reason"));
            first.take(row, "lock reason", reason);
            rows.add(new DefaultRow(edition, row.place(), reason, Rulings.of(row)));
        }
        return rows;
    }
}
