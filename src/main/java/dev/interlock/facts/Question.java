package dev.interlock.facts;

import java.time.Instant;

/**
 * One question to one table of the law.
 *
 * @param operation key of the ECS operation (see {@link Spelling#key})
 * @param edition date of the edition that governs, as its file name has it
 * @param asOf the instant the decision is made for
 * @param parameters the call's own parameters
 * @param snapshotsKnown whether the caller gave the list of snapshots
 * @param locksKnown whether the caller gave the list of lock records
 * @param instancesKnown whether the caller gave any instance
 */
public record Question(
        String operation,
        String edition,
        Instant asOf,
        Parameters parameters,
        boolean snapshotsKnown,
        boolean locksKnown,
        boolean instancesKnown) {}
