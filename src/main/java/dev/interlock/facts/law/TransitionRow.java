package dev.interlock.facts.law;

import org.jspecify.annotations.Nullable;

/**
 * A row of the Transitions sheet: what an operation does to a snapshot in one lock status.
 *
 * @param operation key of the operation
 * @param lockStatus `none`, `compliance-cooloff`, `compliance` or `expired`
 * @param coolOff the requested cooling-off period: `zero` or `non-zero`
 * @param duration the requested lock duration beside the current one: `longer`, `same` or `shorter`
 * @param effect what a successful call does: `new lock`, `extend`, `unlock`; null when nothing
 */
public record TransitionRow(
        String edition,
        RowPlace place,
        String operation,
        String lockStatus,
        Condition coolOff,
        Condition duration,
        @Nullable String effect,
        Ruling ruling)
        implements LawRow {}
