package dev.interlock.decision.cases;

import dev.interlock.policy.Diagnostic;
import java.util.List;

/**
 * What came of running every case of a bundle.
 *
 * @param results one for each case: tables by name, editions by date, cases in the sheet's order
 * @param diagnostics what is not as expected, at the rows of the cases; many moved rows of one sheet are told as one
 * @param coverage which rows of the law the cases that hold have shown
 */
public record CaseRun(List<CaseResult> results, List<Diagnostic> diagnostics, RowCoverage coverage) {}
