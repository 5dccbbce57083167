package dev.interlock.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a published page says of one operation, read from its text and not from a workbook.
 *
 * @param code the error code it prints, null when it prints none
 */
record PublishedRow(
        String operation, Effect effect, @Nullable String code) {

    enum Effect {
        UNAFFECTED,
        FAILS,
        FAILS_WHILE_IN_USE,
        FAILS_WHEN_MADE_FROM_THE_INSTANCE,
        ACCEPTED_NOT_EXECUTED
    }
}
