package dev.interlock.policy.analysis;

import java.util.List;

/** The values a condition can be about, each list one that is complete: a fact has one of them or is not known. */
final class Domain {

    /** Every lock reason a sheet can name. */
    static final List<String> LOCK_REASONS =
            List.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded");

    /** Stands for every lock reason that no sheet can name. */
    static final String OTHER_REASON = "any other";

    /** Every disk status a sheet can name, and one that stands for those a disk may have besides. */
    static final List<String> DISK_STATUSES =
            List.of("In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "Deleted");

    /** What something can be created from. */
    static final List<String> SOURCES = List.of("Instance", "Snapshot", "Disk");

    /** Every status a snapshot's lock can have. */
    static final List<String> LOCK_STATUSES = List.of("none", "compliance-cooloff", "compliance", "expired");

    static final List<String> COOL_OFFS = List.of("zero", "non-zero");
    static final List<String> DURATIONS = List.of("longer", "same", "shorter");

    private Domain() {}
}
