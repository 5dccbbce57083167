package dev.interlock.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Ruling;
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

    boolean saysTheSameAs(CallError other) {
        return java.util.Objects.equals(code, other.code) && java.util.Objects.equals(httpStatus, other.httpStatus);
    }
}
