package dev.interlock.policy.table;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.ImpactRow;
import java.util.ArrayList;
import java.util.List;

/** Rows of the Impact sheet. */
final class ImpactRows {

    private ImpactRows() {}

    static List<Object> of(Table table, String edition) {
        FirstRows first = new FirstRows();
        List<Object> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            ImpactRow impact = new ImpactRow(
                    edition,
                    row.place(),
                    row.word("Operation"),
                    Spelling.key(row.word("Operation")),
                    row.word("Target"),
                    Condition.of(row.text("Lock reason")),
                    Condition.of(row.text("Disk status")),
                    Condition.of(row.text("Created from")),
                    Rulings.of(row));
            first.take(
                    row,
                    "operation, target and conditions",
                    impact.key(),
                    impact.target(),
                    impact.lockReason(),
                    impact.diskStatus(),
                    impact.createdFrom());
            rows.add(impact);
        }
        return rows;
    }
}
