package dev.interlock.policy.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values a condition can be about, each list one that is complete: a fact has one of them or is not known. */
final class Domain {

    /** Every lock reason a sheet can name. */
    static final List<String> LOCK_REASONS =
            List.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded");

    /** Stands for every lock reason that no sheet can name. */
    static final String OTHER_REASON = "any other";

    private static final String IN_USE = "In_use";

    /** Stands for every disk status that no sheet can name by itself. */
    private static final String OTHER_STATUS = "Deleted";

    /** Every disk status a sheet can name, and one that stands for those a disk may have besides. */
    static final List<String> DISK_STATUSES =
            List.of(IN_USE, "Available", "Attaching", "Detaching", "Creating", "ReIniting", OTHER_STATUS);

    /** What something can be created from. */
    static final List<String> SOURCES = List.of("Instance", "Snapshot", "Disk");

    /** Every status a snapshot's lock can have. */
    static final List<String> LOCK_STATUSES = List.of("none", "compliance-cooloff", "compliance", "expired");

    static final List<String> COOL_OFFS = List.of("zero", "non-zero");
    static final List<String> DURATIONS = List.of("longer", "same", "shorter");

    private Domain() {}

    /** Disk statuses by the words a sheet has for them, so that an author can write what is told. */
    static String statusesInWords(Collection<? extends @Nullable String> statuses) {
        if (!statuses.contains(OTHER_STATUS)) {
            return Phrases.quoted(statuses);
        }
        if (statuses.size() == DISK_STATUSES.size() - 1 && !statuses.contains(IN_USE)) {
            return Phrases.quoted("not In_use");
        }
        List<@Nullable String> named = new ArrayList<>(statuses);
        named.remove(OTHER_STATUS);
        return (named.isEmpty() ? "" : Phrases.quoted(named) + " or ") + "none of the column's words";
    }
}
