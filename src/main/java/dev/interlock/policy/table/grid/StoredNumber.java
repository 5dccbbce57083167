package dev.interlock.policy.table.grid;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as workbooks store them: what the nearest binary number is, in as many digits as it takes. */
final class StoredNumber {

    private static final int LONGEST = 40;
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern NOTHING = Pattern.compile("[-+]?[0.]+(?:[eE].*)?");

    private StoredNumber() {}

    /** The number, so that 1.1 and 1.1000000000000001 are the same as to every spreadsheet program; null when it is none. */
    static @Nullable BigDecimal of(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return null;
        }
        double number = Double.parseDouble(text);
        boolean lost = number == 0 && !NOTHING.matcher(text).matches();
        return lost || Double.isInfinite(number) ? null : BigDecimal.valueOf(number);
    }
}
