package dev.interlock.api.publishing;

import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.catalog.Attempt;
import dev.interlock.catalog.Denial;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.facts.describe.Fault;
import java.util.List;
import java.util.function.Function;

/** Turns what is not done into problems. */
final class Denials {

    private Denials() {}

    /** What the function makes of it when it is done, else the problem. */
    static <T> Object answer(Attempt<T> attempt, Function<T, Object> done) {
        return attempt instanceof Attempt.Done<T> success
                ? done.apply(success.value())
                : problem(((Attempt.Denied<T>) attempt).denial());
    }

    static Problem problem(Denial denial) {
        Fault fault = new Fault(denial.reason().word(), "", denial.message(), hint(denial));
        return Problem.of(kind(denial), denial.message(), null, List.of(fault));
    }

    static Problem problem(StoreFailure failure) {
        ProblemKind kind =
                failure.code() == StoreFailure.Code.FULL ? ProblemKind.STORE_FULL : ProblemKind.STORE_UNAVAILABLE;
        return Problem.of(
                kind,
                failure.explanation(),
                null,
                List.of(new Fault(failure.code().word(), "", failure.explanation(), null)));
    }

    private static ProblemKind kind(Denial denial) {
        return switch (denial.reason()) {
            case UNKNOWN_REVISION -> ProblemKind.NOT_FOUND;
            case REVISION_REFUSED -> ProblemKind.BUNDLE_REFUSED;
            case NOT_APPROVED, OWN_REVISION -> ProblemKind.FORBIDDEN;
            case COMPARISON_NOT_ACKNOWLEDGED -> ProblemKind.PRECONDITION_REQUIRED;
            case COMPARISON_STALE, CONFLICT, NOTHING_ACTIVE, NOTHING_TO_ROLL_BACK -> ProblemKind.CONFLICT;
            case INVALID_REASON, INVALID_PATH -> ProblemKind.INVALID_REQUEST;
            case STORE_FULL -> ProblemKind.STORE_FULL;
            case STORE_UNAVAILABLE, STORE_DAMAGED, STORE_UNSURE -> ProblemKind.STORE_UNAVAILABLE;
        };
    }

    private static @org.jspecify.annotations.Nullable String hint(Denial denial) {
        return denial.current() == null ? null : "Now it is `" + denial.current() + "`";
    }
}
