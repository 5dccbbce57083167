package dev.interlock.policy.analysis;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks for entries of a Parameters sheet that nothing looks at. */
final class ParameterAnalysis {

    private ParameterAnalysis() {}

    static void of(Edition edition, Set<String> rules, Findings findings) {
        Map<String, List<ParameterRow>> required = new LinkedHashMap<>();
        Set<String> checked = new HashSet<>();
        for (Object row : edition.rows()) {
            if (row instanceof ParameterRow parameter) {
                if (parameter.required()) {
                    required.computeIfAbsent(parameter.operation(), operation -> new ArrayList<>())
                            .add(parameter);
                }
                checkLimits(parameter, findings);
            } else if (row instanceof CheckRow check && check.condition().equals(CheckRow.REQUIREMENTS)) {
                checked.add(check.operation());
            }
        }
        required.keySet().removeAll(checked);
        if (rules.contains(CheckRow.REQUIREMENTS)) {
            required.forEach((operation, rows) ->
                    reportUnchecked(edition.operations().getOrDefault(operation, operation), rows, findings));
        }
    }

    private static void reportUnchecked(String operation, List<ParameterRow> rows, Findings findings) {
        ParameterRow first = rows.get(0);
        findings.warning(
                "law-unchecked-requirement",
                first.place().sheet(),
                first.place().cells(),
                Phrases.quoted(operation) + " requires "
                        + Phrases.quoted(
                                rows.stream().map(ParameterRow::parameter).toList())
                        + ", but no row of Checks says what a call without it gets",
                "Add a row to Checks for the operation with the condition " + Phrases.quoted(CheckRow.REQUIREMENTS));
    }

    private static void checkLimits(ParameterRow row, Findings findings) {
        ParameterRow.Type type = row.type();
        boolean numbers = type == ParameterRow.Type.INTEGER || type == ParameterRow.Type.LIST;
        List<String> idle = new ArrayList<>();
        if (row.minimum() != null && !numbers) {
            idle.add("Minimum");
        }
        if (row.maximum() != null && !numbers && type != ParameterRow.Type.ASCII) {
            idle.add("Maximum");
        }
        if (!row.allowed().isEmpty() && type != ParameterRow.Type.STRING) {
            idle.add("Allowed values");
        }
        if (!idle.isEmpty()) {
            findings.warning(
                    "law-idle-limit",
                    row.place().sheet(),
                    row.place().cells(),
                    Phrases.listed(idle) + (idle.size() == 1 ? " is" : " are")
                            + " not looked at for a parameter of type "
                            + Phrases.quoted(type.name().toLowerCase(Locale.ROOT)),
                    "Clear it, or change the type");
        }
    }
}
