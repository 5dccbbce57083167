package dev.interlock.policy.table;

import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.table.finding.Wording;
import org.jspecify.annotations.Nullable;

/** The columns in which every row of the law says what it concludes. */
final class Rulings {

    private Rulings() {}

    /** The ruling of a row that has an Outcome column. */
    static Ruling of(TableRow row) {
        return of(row, outcome(row.word("Outcome")));
    }

    /**
     * The ruling of a row whose outcome is given by its sheet. The outcome decides: a code or status that does not go with
     * it is passed over, with a warning, so that an author can flip an outcome without touching the rest of the row.
     */
    static Ruling of(TableRow row, Outcome outcome) {
        boolean fails = outcome == Outcome.FAILS;
        Long status = row.integer("HTTP status");
        if (status != null && status >= 400 != fails) {
            String message = "HTTP status " + status + " contradicts the outcome " + Wording.quote(outcome.word());
            row.at("HTTP status")
                    .warning("table-contradiction", message, "400 and above go with `fails`, and only with it");
            status = null;
        }
        return new Ruling(
                outcome,
                code("Error code", fails, outcome, row),
                status == null ? null : (Integer) status.intValue(),
                fails ? row.text("Message") : null,
                code("Suggested code", fails, outcome, row),
                basis(row.word("Basis")),
                row.text("Note"),
                row.text("Source"),
                row.text("Advisory"));
    }

    private static @Nullable String code(String header, boolean fails, Outcome outcome, TableRow row) {
        String code = row.text(header);
        if (code == null || fails) {
            return code;
        }
        String message =
                "the code " + Wording.quote(code) + " contradicts the outcome " + Wording.quote(outcome.word());
        row.at(header).warning("table-contradiction", message, "only `fails` has a code");
        return null;
    }

    private static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static Basis basis(String word) {
        for (Basis basis : Basis.values()) {
            if (basis.word().equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
