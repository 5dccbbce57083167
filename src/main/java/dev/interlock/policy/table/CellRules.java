package dev.interlock.policy.table;

import dev.interlock.facts.Spelling;
import dev.interlock.policy.table.finding.LookAlike;
import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.grid.StoredCell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of columns there are. */
final class CellRules {

    private static final String LETTERS = "a letter, then letters, digits and dots, as ECS spells it";

    /** Text as it stands. */
    static final CellRule TEXT = CellRules::text;

    /** An ECS operation, spelled as its publisher spells it. */
    static final CellRule OPERATION =
            matching("[A-Za-z][A-Za-z0-9]{0,99}", "table-bad-name", "is not the name of an operation", LETTERS);

    /** A parameter of an operation. */
    static final CellRule PARAMETER =
            matching("[A-Za-z][A-Za-z0-9.]{0,99}", "table-bad-name", "is not the name of a parameter", LETTERS);

    /** An ECS error code. */
    static final CellRule CODE =
            matching("[A-Za-z][A-Za-z0-9.]{0,199}", "table-bad-code", "is not an error code", LETTERS);

    /** The row an author expects to decide. */
    static final CellRule ROW = matching(
            "(Impact|Defaults|Parameters|Checks|Transitions) [1-9][0-9]{0,6}",
            "table-bad-row",
            "is not a row like `Impact 33`",
            "a sheet, a blank and a row number");

    private CellRules() {}

    /** One of the words, spelled exactly so. */
    static CellRule word(String noun, List<String> words) {
        return new WordRule(words, (cell, spot) -> word(text(cell, spot), words, null, noun, spot));
    }

    /** One of the words, spelled exactly so, in a column whose empty cells mean something too. */
    static CellRule wordOrEmpty(String noun, List<String> words, String empty) {
        return new WordRule(words, (cell, spot) -> word(text(cell, spot), words, empty, noun, spot));
    }

    /** The same in any letter case; the value is the word as it is written here. */
    static CellRule anyCaseOrEmpty(String noun, List<String> words, String empty) {
        return new WordRule(words, (cell, spot) -> {
            String text = text(cell, spot);
            for (String word : words) {
                if (text != null && Spelling.key(word).equals(Spelling.key(text))) {
                    return word;
                }
            }
            return word(text, words, empty, noun, spot);
        });
    }

    /** A whole number from a range, as a Long. */
    static CellRule integer(long least, long most) {
        return new RangeRule(least, most, (cell, spot) -> {
            Long number = Numbers.whole(cell, spot);
            if (number == null || number >= least && number <= most) {
                return number;
            }
            spot.error(
                    "table-out-of-range",
                    Wording.quote(number.toString()) + " is out of range",
                    "from " + least + " to " + most);
            return null;
        });
    }

    /** An instant as text. */
    static @Nullable Object instant(StoredCell cell, Spot spot) {
        String text = text(cell, spot);
        try {
            if (text == null || text.length() == 20 && !Instant.parse(text).equals(Instant.MIN)) {
                return text;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a text of another length.
        }
        String message = Wording.quote(text) + " is not an instant in whole seconds of UTC";
        spot.error("table-bad-instant", message, "write it as text like `2026-06-20T00:00:00Z`");
        return null;
    }

    /** Text, whole number, fraction (a BigDecimal) or truth value, as the cell has it. */
    static @Nullable Object any(StoredCell cell, Spot spot) {
        if (cell.date() != null) {
            return text(cell, spot);
        }
        if (cell.value() instanceof BigDecimal number) {
            Long whole = Numbers.toLong(number);
            return whole != null ? (Object) whole : Numbers.fraction(number, spot);
        }
        return cell.value();
    }

    private static CellRule matching(String pattern, String code, String complaint, String hint) {
        Pattern compiled = Pattern.compile(pattern);
        return (cell, spot) -> {
            String text = text(cell, spot);
            if (text == null || compiled.matcher(text).matches()) {
                return text;
            }
            if (!LookAlike.isAmong(List.of(), text, spot)) {
                spot.error(code, Wording.quote(text) + " " + complaint, hint);
            }
            return null;
        };
    }

    private static @Nullable String text(StoredCell cell, Spot spot) {
        if (cell.value() instanceof String text) {
            return text;
        }
        if (cell.date() != null) {
            String message = "the cell holds the date " + Wording.quote(cell.date());
            spot.error("table-date", message, "format the cell as text and write the date as text");
        } else if (cell.value() instanceof BigDecimal number) {
            String message = Numbers.show(number) + " is a number, not text";
            spot.error("table-wrong-type", message, "format the cell as text and write it again");
        } else {
            String shown = Wording.quote(String.valueOf(cell.value()).toUpperCase(Locale.ROOT));
            spot.error("table-wrong-type", "the cell holds the truth value " + shown + ", not text", "write text");
        }
        return null;
    }

    private static @Nullable Object word(
            @Nullable String text, List<String> words, @Nullable String empty, String noun, Spot spot) {
        if (text == null || words.contains(text)) {
            return text;
        }
        if (LookAlike.isAmong(words, text, spot)) {
            return null;
        }
        spot.error(
                "table-unknown-word",
                Wording.quote(text) + " is not " + noun,
                () -> Wording.wordsOf(text, words, empty));
        return null;
    }
}
