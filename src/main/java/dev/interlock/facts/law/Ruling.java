package dev.interlock.facts.law;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the law concludes once its conditions hold.
 *
 * @param code ECS error code, null when the source prints none
 * @param httpStatus HTTP status the call would get, null when not known
 * @param message ECS error message, informative; `%s` stands for the subject
 * @param suggestedCode a code the source does not print but other pages suggest, null when there is none
 * @param note the author's remark, null when empty
 * @param source the published document and row
 * @param advisory what a caller should know beside the outcome, null when there is nothing
 */
public record Ruling(
        Outcome outcome,
        @Nullable String code,
        @Nullable Integer httpStatus,
        @Nullable String message,
        @Nullable String suggestedCode,
        Basis basis,
        @Nullable String note,
        @Nullable String source,
        @Nullable String advisory) {

    /** What a target gets that no lock bears on. */
    public static final Ruling FREE =
            new Ruling(Outcome.UNAFFECTED, null, null, null, null, Basis.DERIVED, null, null, null);

    /** What a locked target gets from an edition that says nothing of it. */
    public static final Ruling SILENT =
            new Ruling(Outcome.UNDOCUMENTED, null, null, null, null, Basis.INFERRED, null, null, null);

    /** Whether a caller who gets the one or the other ruling is told the same. */
    public boolean saysTheSameAs(Ruling other) {
        return outcome == other.outcome
                && Objects.equals(code, other.code)
                && Objects.equals(httpStatus, other.httpStatus);
    }

    /** Whether it keeps the call from doing what it asks for. */
    public boolean obstructs() {
        return outcome == Outcome.FAILS || outcome == Outcome.ACCEPTED_NOT_EXECUTED;
    }
}
