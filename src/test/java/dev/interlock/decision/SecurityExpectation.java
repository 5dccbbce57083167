package dev.interlock.decision;

import dev.interlock.facts.law.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the published pages and the resolutions of domain.md section 10 make of a situation.
 *
 * @param missing names of the disk's fields that the answer has to ask for
 */
record SecurityExpectation(
        Outcome outcome,
        @Nullable String code,
        @Nullable Integer httpStatus,
        @Nullable String suggestedCode,
        List<String> missing) {

    private static final SecurityExpectation UNAFFECTED = plain(Outcome.UNAFFECTED);
    private static final SecurityExpectation UNDOCUMENTED = plain(Outcome.UNDOCUMENTED);
    /** A2: rows without a condition which the note above the tables of 2018 and 2020 narrows to disks in use. */
    private static final Set<String> NARROWED_BY_THE_NOTE = Set.of("DetachDisk", "ResetDisk");
    /** Section 3: operations whose own pages answer otherwise than with 403. */
    private static final Set<String> STATUS_405 = Set.of("GetInstanceScreenshot", "GetInstanceConsoleOutput");

    static SecurityExpectation of(@Nullable PublishedRow row, String edition, SecuritySituation situation) {
        boolean codes = edition.equals("2026-06-20");
        if (row == null) {
            return codes || !situation.locked() ? UNAFFECTED : UNDOCUMENTED;
        }
        SecurityExpectation failure = failure(row, codes);
        return switch (row.effect()) {
            case UNAFFECTED -> UNAFFECTED;
            case ACCEPTED_NOT_EXECUTED -> situation.locked() ? plain(Outcome.ACCEPTED_NOT_EXECUTED) : UNAFFECTED;
            case FAILS_WHILE_IN_USE -> onDisk(situation, failure, false);
            case FAILS ->
                !codes && NARROWED_BY_THE_NOTE.contains(row.operation())
                        ? onDisk(situation, failure, true)
                        : situation.locked() ? failure : UNAFFECTED;
            // The matrix asks with InstanceId, so the image is made from the instance.
            case FAILS_WHEN_MADE_FROM_THE_INSTANCE -> situation.locked() ? failure : UNAFFECTED;
        };
    }

    /** @param unlessNotInUse whether it fails as well while the status is not told: the row is unconditional */
    private static SecurityExpectation onDisk(
            SecuritySituation situation, SecurityExpectation failure, boolean unlessNotInUse) {
        boolean statusExcludes = situation.statusTold() && !situation.inUse();
        boolean attachmentExcludes = situation.attachmentTold() && !situation.diskOnLocked();
        if (statusExcludes || attachmentExcludes) {
            return UNAFFECTED;
        }
        boolean statusOpen = !situation.statusTold() && !unlessNotInUse;
        if (situation.attachmentTold()) {
            return statusOpen ? asking("Status") : failure;
        }
        return statusOpen ? asking("Status", "InstanceId") : asking("InstanceId");
    }

    private static SecurityExpectation failure(PublishedRow row, boolean codes) {
        Integer status = null;
        if (row.code() != null) {
            status = row.operation().equals("CreateImage") ? 400 : STATUS_405.contains(row.operation()) ? 405 : 403;
        }
        // A7 speaks of the newest edition; by A16 its codes are not projected back.
        String suggested = codes && row.code() == null ? "InstanceLockedForSecurity" : null;
        return new SecurityExpectation(Outcome.FAILS, row.code(), status, suggested, List.of());
    }

    private static SecurityExpectation asking(String... fields) {
        return new SecurityExpectation(Outcome.INDETERMINATE, null, null, null, List.of(fields));
    }

    private static SecurityExpectation plain(Outcome outcome) {
        return new SecurityExpectation(outcome, null, null, null, List.of());
    }
}
