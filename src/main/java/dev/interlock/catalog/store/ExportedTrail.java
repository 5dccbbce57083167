package dev.interlock.catalog.store;

import org.jspecify.annotations.Nullable;

/** An audit trail as it was exported, line by line from the first record: it can be walked without the store it is from. */
public final class ExportedTrail {

    private final ChainWalk walk;
    private long last;

    /**
     * A trail of which no line was taken yet.
     *
     * @param expected an end that was kept elsewhere; null when none was
     */
    public ExportedTrail(@Nullable AuditHead expected) {
        walk = new ChainWalk(null, expected);
    }

    /** Takes the next line. Whether the trail fits so far; when it does not, nothing after it matters. */
    public boolean take(String line) {
        AuditRecord record = AuditRecord.of(line);
        if (record != null && record.line().equals(line)) {
            last = record.number();
            return walk.take(record);
        }
        return walk.unreadable();
    }

    /** Number of the last record that was taken; 0 when none was. */
    public long last() {
        return last;
    }

    public ChainCheck result() {
        return walk.result(0);
    }
}
