package dev.interlock.facts.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that would let the call through.
 *
 * @param at the earliest instant at which time alone does it; null when somebody has to act
 */
public record Unblock(String text, @Nullable Instant at) {}
