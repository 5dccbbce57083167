package dev.interlock.policy.table;

import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import org.jspecify.annotations.Nullable;

/** The columns in which every row of the law says what it concludes. */
final class Rulings {

    private Rulings() {}

    /** The ruling of a row that has an Outcome column. */
    static Ruling of(TableRow row) {
        return of(row, outcome(row.word("Outcome")));
    }

    /** The ruling of a row whose outcome is given by its sheet. */
    static Ruling of(TableRow row, Outcome outcome) {
        String code = row.text("Error code");
        String suggested = row.text("Suggested code");
        Long status = row.integer("HTTP status");
        if (outcome != Outcome.FAILS) {
            refuseCode("Error code", code, outcome, row);
            refuseCode("Suggested code", suggested, outcome, row);
        }
        if (status != null && status >= 400 != (outcome == Outcome.FAILS)) {
            String message = "HTTP status " + status + " contradicts the outcome " + Wording.quote(outcome.word());
            row.at("HTTP status")
                    .error("table-contradiction", message, "400 and above go with `fails`, and only with it");
        }
        return new Ruling(
                outcome,
                code,
                status == null ? null : (Integer) status.intValue(),
                row.text("Message"),
                suggested,
                basis(row.word("Basis")),
                row.text("Note"),
                row.text("Source"),
                row.text("Advisory"));
    }

    private static void refuseCode(String header, @Nullable String code, Outcome outcome, TableRow row) {
        if (code != null) {
            String message =
                    "the code " + Wording.quote(code) + " contradicts the outcome " + Wording.quote(outcome.word());
            row.at(header).error("table-contradiction", message, "only `fails` has a code");
        }
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
