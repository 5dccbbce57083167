package dev.interlock.policy.table;

import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.table.finding.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns in which every row of the law says what it concludes. */
final class Rulings {

    /** What other programs would fill in. */
    private static final Pattern PLACEHOLDER = Pattern.compile("%(?!s)[0-9$]*[A-Za-z]|\\{[0-9]*\\}|\\$\\{");

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
                fails ? message(row) : null,
                code("Suggested code", fails, outcome, row),
                basis(row.word("Basis")),
                row.text("Note"),
                row.text("Source"),
                row.text("Advisory"));
    }

    /** A message as ECS words it; nothing but `%s` is filled in. */
    private static @Nullable String message(TableRow row) {
        String message = row.text("Message");
        Matcher odd = PLACEHOLDER.matcher(message == null ? "" : message);
        if (odd.find()) {
            row.at("Message")
                    .warning(
                            "table-unknown-placeholder",
                            Wording.quote(odd.group()) + " is shown as it stands",
                            "`%s` is replaced by what the message speaks of, and nothing else is");
        }
        return message;
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
