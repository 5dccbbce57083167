package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import java.time.Instant;

/**
 * The revision that decides.
 *
 * @param activatedAt since when it does
 */
public record Active(Decider decider, Instant activatedAt) {}
