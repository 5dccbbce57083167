package dev.interlock.policy.table;

import dev.interlock.facts.NearestWord;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.grid.StoredSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a kind of workbook.
 *
 * @param law its sheets of the law, and how their rows are made
 */
record Layout(Map<SheetSchema, LawRows> law) {

    /** What a lock does to operations. */
    static final Layout LOCK_IMPACT = new Layout(pair(
            Schemas.IMPACT, ImpactRows::of,
            Schemas.DEFAULTS, DefaultRows::of));

    private static final List<String> TELLING = List.of(Schemas.IMPACT.name(), Schemas.TRANSITIONS.name());

    /** What a lock's life is like. */
    static final Layout LIFECYCLE = new Layout(lifecycle());

    /** The layout of a workbook, told by its sheets; null when it has no sheet that tells. */
    static @Nullable Layout of(List<StoredSheet> sheets, Findings findings) {
        List<String> names = sheets.stream().map(StoredSheet::name).toList();
        if (names.contains(Schemas.IMPACT.name())) {
            return LOCK_IMPACT;
        }
        if (names.contains(Schemas.TRANSITIONS.name())) {
            return LIFECYCLE;
        }
        String hint = names.stream()
                .filter(name -> NearestWord.to(name, TELLING).isPresent())
                .findFirst()
                .map(name -> Wording.quote(name) + ": " + Wording.choices(name, TELLING))
                .orElse(null);
        String message = "the workbook has neither a sheet `Impact` nor a sheet `Transitions`";
        findings.error("table-no-layout", message, hint);
        return null;
    }

    /** All its sheets: the law, the cases, and what there is to say about it. */
    List<SheetSchema> sheets() {
        List<SheetSchema> sheets = new ArrayList<>(law.keySet());
        sheets.add(Schemas.CASES);
        sheets.add(Schemas.ABOUT);
        return sheets;
    }

    private static Map<SheetSchema, LawRows> lifecycle() {
        Map<SheetSchema, LawRows> law = pair(
                Schemas.PARAMETERS, ParameterRows::of,
                Schemas.CHECKS, CheckRows::of);
        law.put(Schemas.TRANSITIONS, TransitionRows::of);
        return law;
    }

    private static Map<SheetSchema, LawRows> pair(SheetSchema a, LawRows ofA, SheetSchema b, LawRows ofB) {
        Map<SheetSchema, LawRows> law = new LinkedHashMap<>();
        law.put(a, ofA);
        law.put(b, ofB);
        return law;
    }
}
