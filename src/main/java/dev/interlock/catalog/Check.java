package dev.interlock.catalog;

import dev.interlock.policy.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look at the bundle's files.
 *
 * @param at when it was made
 * @param revision revision the files have; null when they could not be read
 * @param accepted whether they decide
 * @param diagnostics all findings, sorted
 */
public record Check(Instant at, @Nullable String revision, boolean accepted, List<Diagnostic> diagnostics) {}
