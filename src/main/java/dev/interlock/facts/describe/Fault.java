package dev.interlock.facts.describe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a request that keeps it from being decided. Text that a caller wrote stands in backticks.
 *
 * @param code stable word for programs (`wrong-type`)
 * @param pointer RFC 6901 pointer to the value meant, from the root of the body; empty for the body itself
 * @param message what is wrong
 * @param hint what to do, null when there is nothing to add
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        String code,
        String pointer,
        String message,
        @Nullable String hint) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::pointer).thenComparing(Fault::code).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
