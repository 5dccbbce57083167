package dev.interlock.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.law.RowPlace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a Cases sheet: a request and what the author expects of it.
 *
 * @param request the body of the request, as a caller would send it, the edition pinned
 * @param outcome expected outcome, as JSON spells it
 * @param code expected error code, null when no code is expected
 * @param row expected deciding row (`Impact 33`), null when not stated
 * @param result expected fields of LockedSnapshotInfo by ECS name; a field not stated is not looked at
 */
public record Case(
        RowPlace place,
        String name,
        ObjectNode request,
        String outcome,
        @Nullable String code,
        @Nullable String row,
        Map<String, String> result) {}
