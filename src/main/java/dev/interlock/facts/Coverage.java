package dev.interlock.facts;

import java.util.Set;

/**
 * The lock reasons an edition has rows for, in lower case; a lock with another reason is not its business.
 *
 * @param any true when some row speaks of every reason
 */
public record Coverage(String edition, Set<String> lockReasons, boolean any) {

    public boolean leavesOut(String reason) {
        return !any && !lockReasons.contains(reason);
    }
}
