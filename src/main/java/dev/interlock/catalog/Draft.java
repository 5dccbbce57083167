package dev.interlock.catalog;

import dev.interlock.policy.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param accepted whether it may be activated
 * @param kept whether the store has it: a workbook that is none, or a danger, is not kept
 * @param madeFrom the revision that decided then, which it was compared with; null when none did
 * @param diagnostics all findings, sorted
 * @param comparison which decisions it changes, JSON; null when it was not compared
 * @param comparisonDigest the digest by which the comparison is acknowledged; null when it was not compared
 */
public record Draft(
        String revision,
        boolean accepted,
        boolean kept,
        @Nullable String madeFrom,
        List<Diagnostic> diagnostics,
        @Nullable String comparison,
        @Nullable String comparisonDigest) {}
