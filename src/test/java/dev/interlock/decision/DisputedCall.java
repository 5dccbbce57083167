package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Calls on which the rules and the model disagree and nobody has said yet who is right. They are left out of the
 * comparison, and nothing else is; a line goes when its dispute is settled.
 */
enum DisputedCall {
    /**
     * Sections 6 and 8: one snapshot without a lock refuses the whole call, once, and a dry run is refused only when
     * nothing else is. The rules answer for each named snapshot by itself and put DryRunOperation of one before
     * InvalidSnapshotLock.NotFound of another.
     */
    SEVERAL_SNAPSHOTS_DESCRIBED {
        @Override
        boolean covers(String operation, JsonNode parameters) {
            return operation.equals("DescribeLockedSnapshots")
                    && parameters.path("SnapshotIds").size() > 1;
        }
    },
    /** Section 7: MissingParameter 400. The rules take the snapshots among the facts for candidates and say indeterminate. */
    DELETE_WITHOUT_SNAPSHOT_ID {
        @Override
        boolean covers(String operation, JsonNode parameters) {
            return operation.equals("DeleteSnapshot") && !parameters.has("SnapshotId");
        }
    },
    /**
     * Section 5, check 12: a duration that is not longer is refused in compliance whatever the cool-off is. The rules
     * leave the violation out when CoolOffPeriod is missing or cannot be read.
     */
    COOL_OFF_THAT_CANNOT_BE_READ {
        @Override
        boolean covers(String operation, JsonNode parameters) {
            return operation.equals("LockSnapshot")
                    && List.of("", "none")
                            .contains(parameters.path("CoolOffPeriod").asText());
        }
    };

    abstract boolean covers(String operation, JsonNode parameters);

    static boolean isDisputed(String operation, JsonNode parameters) {
        for (DisputedCall dispute : values()) {
            if (dispute.covers(operation, parameters)) {
                return true;
            }
        }
        return false;
    }
}
