package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.grid.StoredCell;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of cells. */
final class Numbers {

    /** Spreadsheet programs keep fifteen digits; what they show of longer numbers is not what was typed. */
    private static final long LARGEST = 999_999_999_999_999L;

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

    private Numbers() {}

    /** The whole number in a cell; null when there is something else, which is then among the findings. */
    static @Nullable Long whole(StoredCell cell, Spot spot) {
        if (cell.date() != null) {
            String message = "the cell holds the date " + Wording.quote(cell.date()) + ", not a whole number";
            spot.error("table-date", message, "format the cell as a number and type it again");
            return null;
        }
        if (cell.value() instanceof BigDecimal number) {
            Long whole = toLong(number);
            if (whole == null) {
                String message = show(number) + " is not a whole number of at most 15 digits";
                spot.error("table-fraction", message, "write a whole number");
            }
            return whole;
        }
        String text = String.valueOf(cell.value());
        if (cell.value() instanceof String && LIKE_A_NUMBER.matcher(text).matches()) {
            String message = Wording.quote(text) + " is a number stored as text";
            spot.error("table-number-as-text", message, "format the cell as a number and type it again");
        } else {
            spot.error("table-wrong-type", Wording.quote(text) + " is not a whole number", "write a whole number");
        }
        return null;
    }

    /** The number if it is whole and of at most fifteen digits, else null. */
    static @Nullable Long toLong(BigDecimal number) {
        try {
            long whole = number.longValueExact();
            return Math.abs(whole) <= LARGEST ? whole : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The number as an author would write it. */
    static String show(BigDecimal number) {
        boolean handy = Math.abs((long) number.scale()) <= 40;
        return Wording.quote(handy ? number.stripTrailingZeros().toPlainString() : number.toString());
    }

    /** A number that is not whole, if it is of a size that can be written out. */
    static @Nullable BigDecimal fraction(BigDecimal number, Spot spot) {
        if (number.stripTrailingZeros().precision() <= 15 && Math.abs((long) number.scale()) <= 20) {
            return number;
        }
        String message = show(number) + " has more digits than a cell keeps";
        spot.error("table-out-of-range", message, "at most 15 digits; write longer ones as text");
        return null;
    }
}
