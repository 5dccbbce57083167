package dev.interlock.decision.request;

import dev.interlock.facts.Facts;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.verdict.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to decide.
 *
 * @param operation ECS operation as the caller spelled it, letters and digits only
 * @param asOf the instant to decide for, years 1970 to 9999; null for the present
 * @param editions dates (`2020-12-07`) of pinned editions by table name, empty when none is pinned
 * @param advisories what the caller should know of the facts given
 */
public record Request(
        String operation,
        @Nullable Instant asOf,
        Parameters parameters,
        Facts facts,
        Map<String, String> editions,
        List<Advisory> advisories)
        implements Reading {}
