package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call gets, in a form that two sources of it can be compared by.
 *
 * @param violations code and HTTP status of every failing check in order
 * @param result the LockedSnapshotInfo of a LockSnapshot call that passes
 */
record ModelAnswer(
        String outcome, List<String> violations, @Nullable JsonNode result) {}
