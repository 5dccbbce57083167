package dev.interlock.catalog.store;

import java.time.Instant;

/**
 * Somebody's word that a revision may decide.
 *
 * @param comparisonDigest the comparison that was looked at; empty when there was none
 */
public record Approval(String revision, String subject, Instant at, String comparisonDigest) {}
