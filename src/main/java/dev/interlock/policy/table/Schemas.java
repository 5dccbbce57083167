package dev.interlock.policy.table;

import static dev.interlock.policy.table.CellRules.CODE;
import static dev.interlock.policy.table.CellRules.OPERATION;
import static dev.interlock.policy.table.CellRules.TEXT;
import static dev.interlock.policy.table.CellRules.integer;
import static dev.interlock.policy.table.Column.column;
import static dev.interlock.policy.table.Column.optional;
import static dev.interlock.policy.table.Column.remark;
import static dev.interlock.policy.table.Column.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sheets a workbook may have. */
final class Schemas {

    private static final long LARGEST = 999_999_999_999_999L;
    private static final CellRule ORDER = integer(1, 1000);

    static final SheetSchema IMPACT = law(
            "Impact",
            value("Operation", OPERATION),
            value("Target", Vocabulary.TARGET),
            column("Lock reason", Vocabulary.LOCK_REASON),
            column("Disk status", Vocabulary.DISK_STATUS),
            column("Created from", Vocabulary.CREATED_FROM),
            value("Outcome", Vocabulary.OUTCOME));

    static final SheetSchema DEFAULTS =
            law("Defaults", column("Lock reason", Vocabulary.LOCK_REASON), value("Outcome", Vocabulary.OUTCOME));

    static final SheetSchema PARAMETERS = law(
            "Parameters",
            value("Operation", OPERATION),
            value("Parameter", CellRules.PARAMETER),
            value("Type", Vocabulary.TYPE),
            value("Required", Vocabulary.YES_OR_NO),
            column("Minimum", integer(-LARGEST, LARGEST)),
            column("Maximum", integer(-LARGEST, LARGEST)),
            column("Allowed values", TEXT),
            optional("Unit", TEXT),
            value("Order", ORDER));

    static final SheetSchema CHECKS = law(
            "Checks",
            value("Operation", OPERATION),
            value("Order", ORDER),
            value("Condition", CellRules.TEXT),
            value("Outcome", Vocabulary.CHECK_OUTCOME));

    static final SheetSchema TRANSITIONS = law(
            "Transitions",
            value("Operation", OPERATION),
            value("Lock status", Vocabulary.LOCK_STATUS),
            column("Cool-off", Vocabulary.COOL_OFF),
            column("Duration", Vocabulary.DURATION),
            value("Outcome", Vocabulary.OUTCOME),
            column("Effect", Vocabulary.EFFECT));

    static final SheetSchema ABOUT = new SheetSchema(
            "About", true, null, List.of(value("Field", TEXT), new Column("Value", Column.Presence.VALUE, TEXT, true)));

    static final SheetSchema CASES =
            new SheetSchema("Cases", false, Pattern.compile("parameters\\.[A-Za-z][A-Za-z0-9.]*"), cases());

    private Schemas() {}

    /** A sheet of the law: its own columns, and those of the ruling that every row ends in. */
    private static SheetSchema law(String name, Column... own) {
        List<Column> columns = new ArrayList<>(List.of(own));
        columns.add(column("Error code", CODE));
        columns.add(column("HTTP status", integer(100, 599)));
        columns.add(value("Basis", Vocabulary.BASIS));
        columns.add(remark("Note"));
        columns.add(remark("Source"));
        columns.add(remark("Message"));
        columns.add(optional("Suggested code", CODE));
        columns.add(remark("Advisory"));
        return new SheetSchema(name, true, null, List.copyOf(columns));
    }

    private static List<Column> cases() {
        List<Column> columns = new ArrayList<>();
        columns.add(value("Case", TEXT));
        columns.add(value("Operation", OPERATION));
        columns.add(optional("asOf", CellRules::instant));
        CaseColumns.FACTS.forEach(
                (group, fields) -> fields.forEach(field -> columns.add(optional(group + "." + field, CellRules::any))));
        columns.add(value("Expected outcome", Vocabulary.EXPECTED_OUTCOME));
        columns.add(optional("Expected code", CODE));
        columns.add(optional("Expected row", CellRules.ROW));
        CaseColumns.RESULT.forEach(field -> columns.add(optional("Expected " + field, CellRules::any)));
        columns.add(remark("Note"));
        return List.copyOf(columns);
    }
}
