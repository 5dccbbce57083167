package dev.interlock.policy.table;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.TransitionRow;
import java.util.ArrayList;
import java.util.List;

/** Rows of the Transitions sheet. */
final class TransitionRows {

    private TransitionRows() {}

    static List<Object> of(Table table, String edition) {
        FirstRows first = new FirstRows();
        List<Object> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            TransitionRow transition = new TransitionRow(
                    edition,
                    row.place(),
                    Spelling.key(row.word("Operation")),
                    row.word("Lock status"),
                    Condition.of(row.text("Cool-off")),
                    Condition.of(row.text("Duration")),
                    row.text("Effect"),
                    Rulings.of(row));
            first.take(
                    row,
                    "operation, lock status and conditions",
                    transition.operation(),
                    transition.lockStatus(),
                    transition.coolOff(),
                    transition.duration());
            rows.add(transition);
        }
        return rows;
    }
}
