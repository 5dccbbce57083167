package dev.interlock.decision;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.policy.Case;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the authors' cases through the same path a caller's request takes. */
public final class CaseRunner {

    private static final String CODE = "case-failed";
    /** As many moved rows are named one by one. */
    private static final int FEW = 5;

    private CaseRunner() {}

    /**
     * What fails, as diagnostics at the case's row.
     *
     * @param refuse whether a failing case is an error, or a warning
     */
    public static List<Diagnostic> run(Decider decider, boolean refuse, Instant now) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (LawTable table : decider.bundle().tables().values()) {
            for (Edition edition : table.editions().values()) {
                diagnostics.addAll(run(decider, edition, refuse, now));
            }
        }
        return diagnostics;
    }

    private static List<Diagnostic> run(Decider decider, Edition edition, boolean refuse, Instant now) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Diagnostic> moved = new ArrayList<>();
        for (Case expected : edition.cases()) {
            Reading reading = RequestReader.read(expected.request());
            if (reading instanceof Refusal refusal) {
                String fault = "not a request: " + refusal.faults().get(0).message();
                diagnostics.add(diagnostic(CODE, expected, fault, refuse));
                continue;
            }
            Decision decision = decider.decideBy(edition.table(), (Request) reading, now);
            String fault = fault(decision, expected);
            if (fault != null) {
                diagnostics.add(diagnostic(CODE, expected, fault, refuse));
            } else if (expected.row() != null && !expected.row().equals(rowOf(decision))) {
                String other = "decided as expected, by `" + rowOf(decision) + "`, not `" + expected.row() + "`";
                moved.add(diagnostic("case-row-moved", expected, other, false));
            }
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

    private static Diagnostic diagnostic(String code, Case expected, String fault, boolean refuse) {
        return new Diagnostic(
                code,
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
