package dev.interlock.cli;

import dev.interlock.decision.impact.Difference;
import dev.interlock.decision.impact.Side;
import org.jspecify.annotations.Nullable;

/** A class of decisions that differ, on one line. */
final class DifferenceLine {

    private DifferenceLine() {}

    static String of(Difference difference) {
        StringBuilder line = new StringBuilder(difference.table()).append(' ').append(difference.from());
        line.append(": ").append(String.join(", ", difference.operations()));
        difference
                .when()
                .forEach((column, value) -> line.append("; ")
                        .append(column)
                        .append(" `")
                        .append(value)
                        .append('`'));
        return line.append(": ")
                .append(said(difference.old()))
                .append(" -> ")
                .append(said(difference.young()))
                .toString();
    }

    private static String said(@Nullable Side side) {
        if (side == null) {
            return "nothing";
        }
        return side.outcome().word()
                + (side.code() == null ? "" : " " + side.code())
                + (side.httpStatus() == null ? "" : " " + side.httpStatus());
    }
}
