package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Ruling;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The error a call would get.
 *
 * @param code ECS error code; null when the governing edition prints none
 * @param httpStatus HTTP status of the call; null when not known
 * @param message ECS error message, informative; null when not known
 * @param suggestedCode a code the edition does not print but the operation's own page suggests; null when there is none
 * @param basis how firmly the source says so
 * @param because why, in words
 */
public record CallError(
        @JsonProperty("Code") @Nullable String code,
        @JsonProperty("HttpStatus") @Nullable Integer httpStatus,
        @JsonProperty("Message") @Nullable String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String suggestedCode,
        Basis basis,
        String because) {

    static CallError of(Ruling ruling, String subject, String because) {
        String message = ruling.message();
        return new CallError(
                ruling.code(),
                ruling.httpStatus(),
                message == null || !message.contains("%s") ? message : message.replace("%s", subject),
                ruling.suggestedCode(),
                ruling.basis(),
                because);
    }

    /** This error with the reason of another that says the same to the caller; null when the other says something else. */
    @Nullable
    CallError joinedWith(CallError other) {
        boolean same = Objects.equals(code, other.code)
                && Objects.equals(httpStatus, other.httpStatus)
                && Objects.equals(message, other.message)
                && Objects.equals(suggestedCode, other.suggestedCode)
                && basis == other.basis;
        String both = because.equals(other.because) ? because : because + "; " + other.because;
        return same ? new CallError(code, httpStatus, message, suggestedCode, basis, both) : null;
    }

    /** Whether a caller who gets the one or the other list of errors is told the same. */
    static boolean sayTheSame(List<CallError> some, List<CallError> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            CallError one = some.get(i);
            CallError other = others.get(i);
            if (!Objects.equals(one.code, other.code) || !Objects.equals(one.httpStatus, other.httpStatus)) {
                return false;
            }
        }
        return true;
    }
}
