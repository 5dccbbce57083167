package dev.interlock.facts.law;

import dev.interlock.facts.Lock;

/**
 * A row of the Defaults sheet: what an operation gets that no row speaks of.
 *
 * @param edition date of the edition it belongs to
 * @param lockReason which lock it speaks of
 */
public record DefaultRow(String edition, RowPlace place, Condition lockReason, Ruling ruling) implements LawRow {

    /** Whether the row speaks of the lock, or would if the lock were known. */
    public boolean concerns(Lock lock) {
        return lock.known() ? lock.reason() != null && lockReason.holds(lock.reason()) : true;
    }
}
