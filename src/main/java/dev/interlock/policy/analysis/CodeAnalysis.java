package dev.interlock.policy.analysis;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.finding.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at error codes and HTTP statuses across the rows of an edition. One code of one operation has one status; across
 * operations it may have several, as ECS does, but a row alone with its status has to say why.
 */
final class CodeAnalysis {

    private record Use(String operation, String code) {}

    private final Findings findings;
    private final Map<Use, LawRow> firstWithStatus = new HashMap<>();
    /** How many rows give a code each status. */
    private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();

    private final Set<RowPlace> contradicting = new HashSet<>();

    /** Rows whose cell under HTTP status holds something, as sheet and number. */
    private final Set<String> withStatus = new HashSet<>();

    private CodeAnalysis(Edition edition, Findings findings) {
        this.findings = findings;
        for (Sheet sheet : edition.sheets()) {
            int column = sheet.columns().indexOf("HTTP status");
            for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : sheet.rows()) {
                if (row.values().get(column) != null) {
                    withStatus.add(sheet.name() + " " + row.row());
                }
            }
        }
    }

    static void of(Edition edition, Findings findings) {
        CodeAnalysis analysis = new CodeAnalysis(edition, findings);
        for (Object row : edition.rows()) {
            if (row instanceof LawRow law && law.ruling().code() != null) {
                analysis.take(law, law.ruling().code(), law.ruling().httpStatus());
            }
        }
        for (Object row : edition.rows()) {
            if (row instanceof LawRow law
                    && law.ruling().code() != null
                    && law.ruling().httpStatus() != null) {
                analysis.compare(law, law.ruling().code(), law.ruling().httpStatus());
            }
        }
    }

    private void take(LawRow row, String code, @Nullable Integer status) {
        if (status == null) {
            // One that contradicts the outcome was passed over, and that was said.
            if (withStatus.contains(row.place().sheet() + " " + row.place().row())) {
                return;
            }
            warning(
                    "law-code-without-status",
                    row,
                    "The row gives the code " + Phrases.quoted(code) + " and no HTTP status",
                    "Write the status that the operation's own page lists with the code");
            return;
        }
        counts.computeIfAbsent(code, c -> new HashMap<>()).merge(status, 1, Integer::sum);
        LawRow first = firstWithStatus.putIfAbsent(new Use(operation(row), code), row);
        if (first != null && !Objects.equals(first.ruling().httpStatus(), status)) {
            contradicting.add(row.place());
            findings.error(
                    "law-code-statuses",
                    row.place().sheet(),
                    row.place().cells(),
                    Phrases.quoted(code) + " has HTTP status " + status + " here and "
                            + first.ruling().httpStatus() + " in " + Phrases.name(first) + " ("
                            + first.place().cells() + "), for the same operation",
                    "One code of one operation has one status");
        }
    }

    /** A remark shows that the author knows the status to be another one. */
    private void compare(LawRow row, String code, int status) {
        Map<Integer, Integer> statuses = counts.getOrDefault(code, Map.of());
        if (statuses.size() < 2 || row.ruling().note() != null || contradicting.contains(row.place())) {
            return;
        }
        int own = statuses.getOrDefault(status, 0);
        statuses.entrySet().stream()
                .filter(other -> other.getValue() > own)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(other -> warning(
                        "law-code-other-status",
                        row,
                        Phrases.quoted(code) + " has HTTP status " + status + " here and " + other.getKey() + " in "
                                + other.getValue() + " other rows",
                        "Look the status up; if it is right, say so under Note"));
    }

    private void warning(String code, LawRow row, String message, String hint) {
        findings.warning(code, row.place().sheet(), row.place().cells(), message, hint);
    }

    /** Key of the operation a row speaks of; a default speaks of none by name. */
    private static String operation(LawRow row) {
        if (row instanceof ImpactRow impact) {
            return impact.key();
        } else if (row instanceof CheckRow check) {
            return check.operation();
        } else if (row instanceof TransitionRow transition) {
            return transition.operation();
        } else if (row instanceof ParameterRow parameter) {
            return parameter.operation();
        }
        return "";
    }
}
