package dev.interlock.policy.analysis;

import dev.interlock.facts.LetterSteps;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells of error codes that are hardly what the author meant: one that is spelled with other capitals than in more
 * editions or rows, and one of few rows and no other edition that is nearly a code better known.
 */
final class CodeWords {

    private static final List<String> HEADERS = List.of("Error code", "Suggested code");
    /** More than that is another law, not a slip; each would be held against all the others. */
    private static final int MOST = 100;

    private static final int FEW_ROWS = 3;
    private static final int FEW_LETTERS = 2;

    /** How often a spelling stands in the law, and in how many editions. */
    private static final class Use {
        private final String spelling;
        private int rows;
        private final TreeMap<String, Integer> rowsByEdition = new TreeMap<>();

        Use(String spelling) {
            this.spelling = spelling;
        }

        void add(Edition edition) {
            rows++;
            rowsByEdition.merge(edition.date(), 1, Integer::sum);
        }

        int editions() {
            return rowsByEdition.size();
        }
    }

    /** Spellings by key, in the order in which they are met. */
    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();
    /** The codes, each in the spelling most editions and rows have, and how many rows of each edition have one. */
    private final Map<String, Use> codes = new HashMap<>();

    private CodeWords(Collection<Edition> editions) {
        for (Edition edition : editions) {
            for (WordCell cell : cells(edition)) {
                uses.computeIfAbsent(Spelling.key(cell.word()), key -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.word(), Use::new)
                        .add(edition);
            }
        }
        // Of equals the first counts: what an earlier edition has was there before.
        Comparator<Use> order = Comparator.comparingInt(Use::editions).thenComparingInt(use -> use.rows);
        uses.forEach((key, spellings) -> {
            Use best = null;
            for (Use use : spellings.values()) {
                best = best == null || order.compare(use, best) > 0 ? use : best;
            }
            if (best != null) {
                Use all = new Use(best.spelling);
                spellings
                        .values()
                        .forEach(use -> use.rowsByEdition.forEach((edition, rows) -> {
                            all.rows += rows;
                            all.rowsByEdition.merge(edition, rows, Integer::sum);
                        }));
                codes.put(key, all);
            }
        });
    }

    /** The cells of such codes in editions of one table; of each file a hundred at most. */
    static List<Diagnostic> in(Collection<Edition> editions) {
        CodeWords words = new CodeWords(editions);
        List<Diagnostic> found = new ArrayList<>();
        for (Edition edition : editions) {
            Findings findings = new Findings(edition.file());
            words.spellings(edition, findings);
            words.slips(edition, findings);
            found.addAll(findings.sorted());
        }
        return found;
    }

    private static List<WordCell> cells(Edition edition) {
        List<WordCell> cells = new ArrayList<>();
        HEADERS.forEach(header -> cells.addAll(WordCell.ofTheLaw(header, edition)));
        return cells;
    }

    private Use code(String key) {
        return codes.getOrDefault(key, new Use(key));
    }

    private void spellings(Edition edition, Findings findings) {
        for (WordCell cell : cells(edition)) {
            String key = Spelling.key(cell.word());
            String usual = code(key).spelling;
            Use most = uses.getOrDefault(key, Map.of()).get(usual);
            if (most != null && !cell.word().equals(usual)) {
                int others = most.editions() - (most.rowsByEdition.containsKey(edition.date()) ? 1 : 0);
                findings.warning(
                        "law-code-spelling",
                        cell.sheet(),
                        cell.address(),
                        "The code " + Phrases.quoted(cell.word()) + " is spelled " + Phrases.quoted(usual) + " in "
                                + most.rows + (most.rows == 1 ? " row" : " rows")
                                + (others == 0
                                        ? ""
                                        : " of " + most.editions() + (most.editions() == 1 ? " edition" : " editions")),
                        "Write " + Phrases.quoted(usual) + ", or spell it as ECS does in all of them");
            }
        }
    }

    private void slips(Edition edition, Findings findings) {
        List<String> rare = codes.keySet().stream()
                .filter(key -> isRare(code(key), edition))
                .sorted()
                .toList();
        if (rare.size() > MOST) {
            return;
        }
        Map<String, String> meant = new HashMap<>();
        for (String key : rare) {
            Use own = code(key);
            List<String> known = codes.values().stream()
                    .filter(use -> isBetterKnown(use, own, edition))
                    .map(use -> use.spelling)
                    .toList();
            near(own.spelling, known).ifPresent(near -> meant.put(key, near));
        }
        for (WordCell cell : meant.isEmpty() ? List.<WordCell>of() : cells(edition)) {
            String near = meant.get(Spelling.key(cell.word()));
            if (near != null) {
                findings.warning(
                        "law-code-spelling",
                        cell.sheet(),
                        cell.address(),
                        "The code " + Phrases.quoted(cell.word()) + " is in no other edition, and nearly "
                                + Phrases.quoted(near) + ", which the law uses more",
                        "Did you mean " + Phrases.quoted(near) + "?");
            }
        }
    }

    private static Optional<String> near(String code, List<String> known) {
        return NearestWord.to(code, known)
                .filter(near -> LetterSteps.between(code, near) <= FEW_LETTERS
                        && !NameParts.isPlural(code, near)
                        && !new NameParts(known).areMeant(code, near));
    }

    /** Whether the edition alone has the code, in few rows. */
    private static boolean isRare(Use use, Edition edition) {
        return use.editions() == 1 && use.rowsByEdition.getOrDefault(edition.date(), 0) > 0 && use.rows <= FEW_ROWS;
    }

    private static boolean isBetterKnown(Use use, Use than, Edition edition) {
        boolean elsewhere = use.editions() > 1 || !use.rowsByEdition.containsKey(edition.date());
        return use != than && (elsewhere || use.rows > than.rows);
    }
}
