package dev.interlock.policy.analysis;

import dev.interlock.facts.LetterSteps;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells of an operation that one edition alone lists and that is nearly another: a slip of the author makes an operation
 * nobody calls, and leaves the one that is meant to other rows or to the default.
 */
final class OperationSlips {

    private static final String HEADER = "Operation";
    /** More than that is another law, not a slip; each word would be held against all the others. */
    private static final int MOST = 100;

    private static final int FEW_LETTERS = 2;
    private final Edition edition;
    /** Operations of the other editions, by key; so are all here. */
    private final Map<String, String> elsewhere = new TreeMap<>();
    /** Operations that an earlier edition lists or a case names, and this one lacks. */
    private final Map<String, String> missed = new TreeMap<>();
    /** Operations that cases name. */
    private final Set<String> asked = new HashSet<>();
    /** What the names of the other editions are made of. */
    private final NameParts parts;

    private final boolean hasFewNew;

    private OperationSlips(LawTable table, Edition edition) {
        this.edition = edition;
        for (Edition other : table.editions().values()) {
            if (other != edition) {
                elsewhere.putAll(other.operations());
            }
            if (other.date().compareTo(edition.date()) < 0) {
                missed.putAll(other.operations());
            }
        }
        for (Sheet sheet : edition.sheets()) {
            for (WordCell cell :
                    sheet.name().equals(WordCell.CASES) ? WordCell.under(HEADER, sheet) : List.<WordCell>of()) {
                asked.add(Spelling.key(cell.word()));
                missed.putIfAbsent(Spelling.key(cell.word()), cell.word());
            }
        }
        missed.keySet().removeAll(edition.operations().keySet());
        parts = new NameParts(elsewhere.values());
        hasFewNew = edition.operations().keySet().stream()
                        .filter(key -> !elsewhere.containsKey(key))
                        .limit(MOST + 1L)
                        .count()
                <= MOST;
    }

    /** The first cell of each such operation, edition by edition. */
    static List<Diagnostic> in(LawTable table) {
        List<Diagnostic> found = new ArrayList<>();
        table.editions().values().forEach(edition -> new OperationSlips(table, edition).look(found));
        return found;
    }

    private void look(List<Diagnostic> found) {
        Set<String> told = new HashSet<>(elsewhere.keySet());
        for (WordCell cell : WordCell.ofTheLaw(HEADER, edition)) {
            if (!told.add(Spelling.key(cell.word()))) {
                continue;
            }
            Optional<String> lacking = missed.size() > MOST
                    ? Optional.empty()
                    : NearestWord.to(cell.word(), missed.values()).filter(near -> !parts.areMeant(cell.word(), near));
            if (lacking.isPresent()) {
                String why = ", and " + Phrases.quoted(lacking.get())
                        + ", which an earlier one or a case names, is not listed here";
                found.add(slip(cell, why, lacking.get()));
            } else if (hasFewNew) {
                listedNear(cell.word()).ifPresent(word -> {
                    String why = ", and nearly " + Phrases.quoted(word) + ", which is listed here too";
                    found.add(slip(cell, why, word));
                });
            }
        }
    }

    private Diagnostic slip(WordCell cell, String why, String word) {
        return Diagnostic.warning(
                "law-operation-spelling",
                edition.file(),
                cell.sheet(),
                cell.address(),
                "The operation " + Phrases.quoted(cell.word()) + " is in no other edition" + why,
                "Did you mean " + Phrases.quoted(word) + "?");
    }

    /** An operation listed beside this one that is better known: to another edition, or else to a case. */
    private Optional<String> listedNear(String name) {
        String key = Spelling.key(name);
        List<String> known = new ArrayList<>();
        edition.operations().forEach((other, spelled) -> {
            boolean isKnown = elsewhere.containsKey(other) || asked.contains(other) && !asked.contains(key);
            if (isKnown && !other.equals(key) && !LetterSteps.isPlural(spelled, name)) {
                known.add(spelled);
            }
        });
        return NearestWord.to(name, known)
                .filter(near -> LetterSteps.between(name, near) <= FEW_LETTERS && !parts.areMeant(name, near));
    }
}
