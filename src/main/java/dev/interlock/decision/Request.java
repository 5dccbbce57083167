package dev.interlock.decision;

import dev.interlock.facts.Facts;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.verdict.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks.
 *
 * @param operation ECS operation, as the caller spells it
 * @param asOf the instant to decide for; null for now
 * @param parameters the call's own parameters
 * @param facts what is known of resources
 * @param editions edition date by table, for tables that are to be governed by another edition than the one of asOf
 * @param advisories what was noticed while reading the request
 */
public record Request(
        String operation,
        @Nullable Instant asOf,
        Parameters parameters,
        Facts facts,
        Map<String, String> editions,
        List<Advisory> advisories) {}
