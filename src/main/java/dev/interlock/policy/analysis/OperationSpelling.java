package dev.interlock.policy.analysis;

import dev.interlock.facts.Spelling;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of an operation that the law spells in two ways: letter case does not count in a call, but callers see it. */
final class OperationSpelling {

    private static final String HEADER = "Operation";
    private static final String CASES = "Cases";

    private record Seen(String spelling, String where) {}

    private OperationSpelling() {}

    /** The first row of each edition and sheet whose spelling is not the one met first. */
    static List<Diagnostic> of(LawTable table) {
        Map<String, Seen> first = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Edition edition : table.editions().values()) {
            for (Sheet sheet : edition.sheets()) {
                int column = sheet.name().equals(CASES) ? -1 : sheet.columns().indexOf(HEADER);
                if (column >= 0) {
                    look(edition, sheet, column, first, found);
                }
            }
        }
        return found;
    }

    private static void look(
            Edition edition, Sheet sheet, int column, Map<String, Seen> first, List<Diagnostic> found) {
        Map<String, Boolean> told = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            if (!(row.values().get(column) instanceof String spelling)) {
                continue;
            }
            String where = "row " + row.row() + " of " + sheet.name() + " in the edition " + edition.date();
            Seen seen = first.computeIfAbsent(Spelling.key(spelling), key -> new Seen(spelling, where));
            if (!seen.spelling().equals(spelling) && told.put(spelling, true) == null) {
                found.add(Diagnostic.warning(
                        "law-operation-spelling",
                        edition.file(),
                        sheet.name(),
                        GridAddress.of(column, row.row()),
                        "The operation " + Phrases.quoted(spelling) + " is spelled " + Phrases.quoted(seen.spelling())
                                + " in " + seen.where(),
                        "Spell it as ECS does in both"));
            }
        }
    }
}
