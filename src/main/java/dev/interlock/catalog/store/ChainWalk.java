package dev.interlock.catalog.store;

import dev.interlock.catalog.store.ChainCheck.Fault;
import dev.interlock.catalog.store.ChainCheck.Kind;
import org.jspecify.annotations.Nullable;

/** Holds the records of an audit trail against each other, one after the other. */
final class ChainWalk {

    private final @Nullable AuditHead end;
    private final @Nullable AuditHead expected;
    private AuditHead last = AuditHead.NONE;
    private @Nullable Fault fault;

    /**
     * A walk that has not begun.
     *
     * @param end the end as the store knows it; null when there is no store to ask
     * @param expected an end that was kept elsewhere; null when none was
     */
    ChainWalk(@Nullable AuditHead end, @Nullable AuditHead expected) {
        this.end = end;
        this.expected = expected;
    }

    /** Whether the walk goes on. */
    boolean take(AuditRecord record) {
        long number = last.number() + 1;
        if (record.number() != number) {
            fault = new Fault(number, Kind.MISSING);
        } else if (!record.expectedHash().equals(record.hash())) {
            fault = new Fault(number, Kind.CHANGED);
        } else if (!record.previous().equals(last.hash())) {
            fault = new Fault(number, Kind.UNCHAINED);
        } else if (expected != null
                && number == expected.number()
                && !record.hash().equals(expected.hash())) {
            // The whole trail was written anew: it fits itself, but not what was kept elsewhere.
            fault = new Fault(number, Kind.CHANGED);
        } else {
            last = new AuditHead(number, record.hash());
        }
        return fault == null;
    }

    /** Takes what stands where the next record should and is none. */
    boolean unreadable() {
        fault = new Fault(last.number() + 1, Kind.CHANGED);
        return false;
    }

    /**
     * What came of it.
     *
     * @param added number of the first record past the end; 0 when there is none
     */
    ChainCheck result(long added) {
        if (fault == null && last.number() < Math.max(numberOf(end), numberOf(expected))) {
            fault = new Fault(last.number() + 1, Kind.TRUNCATED);
        } else if (fault == null && end != null && !last.hash().equals(end.hash())) {
            fault = new Fault(last.number(), Kind.CHANGED);
        } else if (fault == null && added > 0) {
            fault = new Fault(added, Kind.ADDED);
        }
        return new ChainCheck(last.number(), last, fault);
    }

    private static long numberOf(@Nullable AuditHead head) {
        return head == null ? 0 : head.number();
    }
}
