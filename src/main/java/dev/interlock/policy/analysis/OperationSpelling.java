package dev.interlock.policy.analysis;

import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells of an operation that the law spells in two ways: letter case does not count in a call, but callers see it. And of one
 * that is nearly another, which the edition lacks: a slip of the author makes an operation nobody calls, and leaves the one
 * that is meant to the default.
 */
final class OperationSpelling {

    private static final String HEADER = "Operation";
    private static final String CASES = "Cases";
    /** An edition that lacks more than that is another law, not a slip; each word would be held against all of them. */
    private static final int MOST_MISSED = 100;

    private record Cell(String word, String address) {}

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

    /** Operations that one edition alone lists, and that lacks the one they nearly are. */
    static List<Diagnostic> slipsIn(LawTable table) {
        List<Diagnostic> found = new ArrayList<>();
        for (Edition edition : table.editions().values()) {
            Map<String, String> elsewhere = new TreeMap<>();
            for (Edition other : table.editions().values()) {
                if (other != edition) {
                    elsewhere.putAll(other.operations());
                }
            }
            Map<String, String> missed = new TreeMap<>();
            table.editions()
                    .headMap(edition.date(), false)
                    .values()
                    .forEach(earlier -> missed.putAll(earlier.operations()));
            cells(edition, CASES).forEach(cell -> missed.putIfAbsent(Spelling.key(cell.word()), cell.word()));
            missed.keySet().removeAll(edition.operations().keySet());
            if (missed.size() > MOST_MISSED) {
                continue;
            }
            Set<String> told = new HashSet<>(elsewhere.keySet());
            for (Sheet sheet : edition.sheets()) {
                for (Cell cell : sheet.name().equals(CASES) ? List.<Cell>of() : cells(edition, sheet.name())) {
                    if (told.add(Spelling.key(cell.word()))) {
                        NearestWord.to(cell.word(), missed.values())
                                .ifPresent(word -> found.add(slip(edition, sheet, cell, word)));
                    }
                }
            }
        }
        return found;
    }

    private static Diagnostic slip(Edition edition, Sheet sheet, Cell cell, String word) {
        return Diagnostic.warning(
                "law-operation-spelling",
                edition.file(),
                sheet.name(),
                cell.address(),
                "The operation " + Phrases.quoted(cell.word()) + " is in no other edition, and " + Phrases.quoted(word)
                        + ", which an earlier one or a case names, is not listed here",
                "Did you mean " + Phrases.quoted(word) + "?");
    }

    /** The words under the header, with their addresses. */
    private static List<Cell> cells(Edition edition, String name) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : edition.sheets()) {
            int column = sheet.name().equals(name) ? sheet.columns().indexOf(HEADER) : -1;
            for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : sheet.rows()) {
                if (row.values().get(column) instanceof String word) {
                    cells.add(new Cell(word, GridAddress.of(column, row.row())));
                }
            }
        }
        return cells;
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
