package dev.interlock.policy.table;

import dev.interlock.policy.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the Cases sheet. */
final class CaseRows {

    private static final String EXPECTED = "Expected ";

    private CaseRows() {}

    static List<Case> of(Table table, EditionName name) {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (TableRow row : table.rows()) {
            Integer before = first.putIfAbsent(row.word("Case"), row.place().row());
            if (before != null) {
                row.at("Case")
                        .warning(
                                "table-duplicate-case",
                                "the case of row " + before + " has the same name",
                                "give each a name of its own, so that a report tells which one failed");
            }
            cases.add(new Case(
                    row.place(),
                    row.word("Case"),
                    CaseRequest.of(row, name),
                    row.word("Expected outcome"),
                    row.text("Expected code"),
                    row.text("Expected row"),
                    result(row)));
        }
        return List.copyOf(cases);
    }

    private static Map<String, String> result(TableRow row) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String field : CaseColumns.RESULT) {
            Object value = row.value(EXPECTED + field);
            if (value != null) {
                result.put(field, value.toString());
            }
        }
        return Collections.unmodifiableMap(result);
    }
}
