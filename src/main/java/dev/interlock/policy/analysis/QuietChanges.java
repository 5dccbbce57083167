package dev.interlock.policy.analysis;

import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.Case;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate changes that the comparison of decisions does not show: cases that nobody asks any more, and what
 * callers are told beside the outcome. All of it is a warning: who approves has to see it.
 */
public final class QuietChanges {

    /** Of one edition; the others are as many as they are, and the sheets are at hand. */
    private static final int MOST = 100;

    private final Edition before;
    private final Edition after;
    private final List<Diagnostic> found = new ArrayList<>();

    private QuietChanges(Edition before, Edition after) {
        this.before = before;
        this.after = after;
    }

    /** The changes of every edition that both have, sorted. */
    public static List<Diagnostic> of(Bundle active, Bundle candidate) {
        List<Diagnostic> found = new ArrayList<>();
        for (LawTable table : candidate.tables().values()) {
            LawTable old = active.tables().get(table.name());
            for (Edition edition : table.editions().values()) {
                Edition before = old == null ? null : old.editions().get(edition.date());
                if (before != null && !before.equals(edition)) {
                    QuietChanges changes = new QuietChanges(before, edition);
                    changes.lostCases();
                    changes.wordings();
                    found.addAll(changes.found);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** A case is what it asks; what it expects has to agree with the law anyway. */
    private void lostCases() {
        Set<Object> asked = after.cases().stream().map(Case::request).collect(Collectors.toSet());
        List<Case> lost = before.cases().stream()
                .filter(each -> !asked.contains(each.request()))
                .toList();
        if (!lost.isEmpty()) {
            String message = lost.size() + " of " + before.cases().size()
                    + " cases of the active revision are asked no more, the first is "
                    + Wording.quote(lost.get(0).name());
            warn("case-lost", "Cases", null, message, "put them back, or give the reason when you hand it in");
        }
    }

    private void wordings() {
        Map<List<@Nullable Object>, Ruling> rulings = new HashMap<>();
        for (Object each : before.rows()) {
            if (each instanceof LawRow row) {
                rulings.put(RowContent.decisiveOf(row), row.ruling());
            }
        }
        for (Object each : after.rows()) {
            if (each instanceof LawRow row && found.size() < MOST) {
                Ruling was = rulings.get(RowContent.decisiveOf(row));
                if (was != null) {
                    compare(row, texts(was), texts(row.ruling()));
                }
            }
        }
    }

    private void compare(LawRow row, Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        String sheet = row.place().sheet();
        was.forEach((header, text) -> {
            if (!Objects.equals(text, is.get(header))) {
                String cell = GridAddress.under(
                        header, after.headers(sheet), row.place().row());
                String message = header + " was " + shown(text) + " and is " + shown(is.get(header));
                warn("law-wording-changed", sheet, cell, message, null);
            }
        });
    }

    private static Map<String, @Nullable String> texts(Ruling ruling) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("Message", ruling.message());
        texts.put("Suggested code", ruling.suggestedCode());
        texts.put("Advisory", ruling.advisory());
        texts.put("Basis", ruling.basis().word());
        return texts;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "empty" : Wording.quote(text);
    }

    private void warn(String code, String sheet, @Nullable String cell, String message, @Nullable String hint) {
        found.add(Diagnostic.warning(code, after.file(), sheet, cell, message, hint));
    }
}
