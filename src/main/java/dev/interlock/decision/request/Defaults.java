package dev.interlock.decision.request;

import dev.interlock.facts.Facts;
import dev.interlock.facts.verdict.Advisory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request takes that does not say otherwise.
 *
 * @param asOf null for the present
 * @param advisories what is to be known of these facts; passed on with them
 */
public record Defaults(@Nullable Instant asOf, Facts facts, List<Advisory> advisories) {

    public static final Defaults NONE = new Defaults(null, Facts.NONE, List.of());
}
