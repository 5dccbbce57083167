package dev.interlock.decision.cases;

import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.decision.RuleFailure;
import dev.interlock.decision.cases.CaseResult.Verdict;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.policy.Case;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the authors' cases through the same path a caller's request takes. */
public final class CaseRunner {

    /** As many moved rows are named one by one. */
    private static final int FEW = 5;

    /** As many failing cases of a workbook are told one by one. */
    private static final int MOST = 100;

    private CaseRunner() {}

    /**
     * Runs every case of every edition. Rules that fail on one are an error, whatever becomes of failing cases.
     *
     * @param refuse whether a failing case is an error, or a warning
     * @param now the instant at which decisions are made; a case says itself for which instant it asks
     */
    public static CaseRun run(Decider decider, boolean refuse, Instant now) {
        List<CaseResult> results = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        CoveredRows covered = new CoveredRows();
        MisspelledCases misspelled = new MisspelledCases();
        Map<String, Diagnostic> failures = new LinkedHashMap<>();
        for (LawTable table : decider.bundle().tables().values()) {
            for (Edition edition : table.editions().values()) {
                List<CaseResult> its = new ArrayList<>();
                for (Case each : edition.cases()) {
                    try {
                        its.add(run(decider, edition, each, covered, misspelled, now));
                    } catch (RuleFailure e) {
                        its.add(new CaseResult(
                                edition.table(),
                                edition.date(),
                                each,
                                Verdict.FAILED,
                                "no answer: " + e.explanation(),
                                null));
                        String on = "on the case `" + each.name() + "`";
                        failures.putIfAbsent(e.explanation(), e.finding(decider.bundle(), on));
                    }
                }
                diagnostics.addAll(diagnostics(its, refuse));
                results.addAll(its);
            }
        }
        diagnostics.addAll(failures.values());
        diagnostics.addAll(misspelled.diagnostics());
        return new CaseRun(List.copyOf(results), List.copyOf(diagnostics), covered.of(decider.bundle()));
    }

    private static CaseResult run(
            Decider decider, Edition edition, Case each, CoveredRows covered, MisspelledCases misspelled, Instant now) {
        Reading reading = RequestReader.read(each.request());
        if (reading instanceof Refusal refusal) {
            String fault = "not a request: " + refusal.faults().get(0).message();
            return new CaseResult(edition.table(), edition.date(), each, Verdict.FAILED, fault, null);
        }
        Request request = (Request) reading;
        Decision decision = misspelled.areLookedFor()
                ? decider.decideBy(edition.table(), request, now)
                : decider.decideAt(request, edition.table(), now);
        misspelled.tell(decision, edition, each);
        String row = rowOf(decision);
        String fault = fault(decision, each);
        Verdict verdict = Verdict.FAILED;
        if (fault == null) {
            // What a case that fails would show of a row is not what its author meant.
            covered.add(decision);
            boolean moved = each.row() != null && !each.row().equals(row);
            verdict = moved ? Verdict.MOVED : Verdict.PASSED;
            String by = row == null ? "no row" : "`" + row + "`";
            fault = moved ? "decided as expected, by " + by + ", not `" + each.row() + "`" : null;
        }
        return new CaseResult(edition.table(), edition.date(), each, verdict, fault, row);
    }

    private static List<Diagnostic> diagnostics(List<CaseResult> results, boolean refuse) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Diagnostic> moved = new ArrayList<>();
        int failed = 0;
        for (CaseResult result : results) {
            if (result.fault() != null && result.verdict() == Verdict.FAILED) {
                if (++failed <= MOST) {
                    diagnostics.add(failed(result.tested(), result.fault(), refuse));
                }
            } else if (result.fault() != null) {
                moved.add(moved(result.tested(), result.fault()));
            }
        }
        if (failed > MOST) {
            Case first = results.get(0).tested();
            String message = (failed - MOST) + " more cases fail that are not shown";
            diagnostics.add(Diagnostic.warning(
                    "table-more-findings", first.place().file(), first.place().sheet(), null, message, null));
        }
        diagnostics.addAll(moved.size() <= FEW ? moved : List.of(allMoved(moved)));
        return diagnostics;
    }

    /** Inserting one row moves all below it: that is one thing to say, not one for each case. */
    private static Diagnostic allMoved(List<Diagnostic> moved) {
        Diagnostic first = moved.get(0);
        return Diagnostic.warning(
                first.code(),
                first.file(),
                first.sheet(),
                first.cell(),
                moved.size() + " cases are decided as expected, but by other rows than they name; the first: "
                        + first.message(),
                "Correct `Expected row` from here on");
    }

    private static Diagnostic moved(Case expected, String fault) {
        return Diagnostic.warning(
                "case-row-moved",
                expected.place().file(),
                expected.place().sheet(),
                expected.place().cells(),
                "Case `" + expected.name() + "`: " + fault,
                "Correct `Expected row`");
    }

    private static Diagnostic failed(Case expected, String fault, boolean refuse) {
        return new Diagnostic(
                "case-failed",
                refuse ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                expected.place().file(),
                expected.place().sheet(),
                expected.place().cells(),
                "Case `" + expected.name() + "`: " + fault,
                "Mend the row that decides, or what the case expects");
    }

    private static @Nullable String fault(Decision decision, Case expected) {
        String code = decision.error() == null ? null : decision.error().code();
        boolean asExpected =
                decision.outcome().word().equals(expected.outcome()) && Objects.equals(code, expected.code());
        if (!asExpected) {
            return "expected " + said(expected.outcome(), expected.code(), expected.row()) + ", got "
                    + said(decision.outcome().word(), code, rowOf(decision));
        }
        return resultFault(decision, expected);
    }

    private static @Nullable String resultFault(Decision decision, Case expected) {
        if (expected.result().isEmpty()) {
            return null;
        }
        if (decision.result() == null
                || !(decision.result().get("LockedSnapshotInfo") instanceof LockedSnapshot lock)) {
            return "expected a LockedSnapshotInfo, got none";
        }
        for (var field : expected.result().entrySet()) {
            Object value = switch (field.getKey()) {
                case "LockStatus" -> lock.lockStatus();
                case "LockCreationTime" -> lock.lockCreationTime();
                case "CoolOffPeriod" -> lock.coolOffPeriod();
                case "CoolOffPeriodExpiredTime" -> lock.coolOffPeriodExpiredTime();
                case "LockDuration" -> lock.lockDuration();
                case "LockDurationStartTime" -> lock.lockDurationStartTime();
                case "LockExpiredTime" -> lock.lockExpiredTime();
                default -> null;
            };
            if (!field.getValue().equals(String.valueOf(value))) {
                return "expected " + field.getKey() + " `" + field.getValue() + "`, got `" + value + "`";
            }
        }
        return null;
    }

    private static @Nullable String rowOf(Decision decision) {
        if (decision.matches().isEmpty() || decision.matches().get(0).row() == null) {
            return null;
        }
        Match match = decision.matches().get(0);
        return match.sheet() + " " + match.row();
    }

    private static String said(String outcome, @Nullable String code, @Nullable String row) {
        return "`" + outcome + "`" + (code == null ? "" : " with `" + code + "`")
                + (row == null ? "" : " by `" + row + "`");
    }
}
