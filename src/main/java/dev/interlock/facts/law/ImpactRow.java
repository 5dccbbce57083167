package dev.interlock.facts.law;

import dev.interlock.facts.Lock;
import dev.interlock.facts.Situation;

/**
 * A row of the Impact sheet: what a lock does to an operation.
 *
 * @param edition date of the edition it belongs to
 * @param operation the operation as the publisher spells it
 * @param key key of the operation
 * @param target kind of resource the operation acts on: `Instance`, `Disk`, `Snapshot`, `Image`, `none`
 * @param lockReason which lock it speaks of
 * @param diskStatus status of the target disk it is limited to
 * @param createdFrom source of a creation it is limited to: `Instance`, `Snapshot`, `Disk`
 */
public record ImpactRow(
        String edition,
        RowPlace place,
        String operation,
        String key,
        String target,
        Condition lockReason,
        Condition diskStatus,
        Condition createdFrom,
        Ruling ruling)
        implements LawRow {

    /** Whether the row speaks of the lock, or would if the lock were known. */
    public boolean concerns(Lock lock) {
        return lock.known() ? lock.reason() != null && lockReason.holds(lock.reason()) : true;
    }

    /** Whether the row's conditions hold or might, as far as the situation is known. */
    public boolean fits(Situation situation) {
        return concerns(situation.lock()) && diskStatus.mayHold(situation.diskStatus());
    }

    /** Whether the row's conditions hold for certain, the lock's own aside. */
    public boolean decides(Situation situation) {
        return concerns(situation.lock()) && diskStatus.holds(situation.diskStatus());
    }

    /** How many conditions it has besides the operation: of the rows that hold, the most specific decides. */
    public int specificity() {
        return (lockReason.isAny() ? 0 : 1) + (diskStatus.isAny() ? 0 : 1) + (createdFrom.isAny() ? 0 : 1);
    }
}
