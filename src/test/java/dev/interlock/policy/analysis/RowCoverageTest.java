package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseResult;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.decision.cases.CaseRunner;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows the authors' cases show, and which of them would have to be shown before a candidate is published. */
class RowCoverageTest {

    private static final String IMPACT = """
            == Impact
            Operation	Target	Lock reason	Disk status	Created from	Outcome	Error code	HTTP status	Basis	Note
            StartInstance	Instance	security			fails	InstanceLockedForSecurity	403	printed
            StopInstance	Instance	security			unaffected			printed
            RebootInstance	Instance	security			fails	InstanceLockedForSecurity	403	printed
            RenewInstance	Instance	security			unaffected			printed
            """;
    private static final String CASES = """
            == Cases
            Case	Operation	parameters.InstanceId	Instance.InstanceId	Instance.LockReason	Expected outcome	Expected code	Expected row
            as expected	StartInstance	i-1	i-1	security	fails	InstanceLockedForSecurity	Impact 2
            by another row	StopInstance	i-1	i-1	security	unaffected		Impact 9
            wrong	RebootInstance	i-1	i-1	security	unaffected
            by default	ResizeDisk	i-1	i-1	security	unaffected		Defaults 2
            no lock at all	RenewInstance	i-1	i-1	-	unaffected
            """;

    @Test
    void aRowIsCoveredByACaseThatHoldsAndIsDecidedByIt() {
        CaseRun run = run(bundle(edition(IMPACT + CASES)));

        assertThat(run.results())
                .extracting(result -> result.verdict().word() + " " + result.row())
                .containsExactly(
                        "passed Impact 2", "moved Impact 3", "failed Impact 4", "passed Defaults 2", "passed null");
        assertThat(run.results()).filteredOn(result -> !result.holds()).hasSize(1);
        assertThat(run.results()).allMatch(result -> result.table().equals("security-lock"));
        assertThat(run.diagnostics())
                .extracting(each -> each.severity().word() + " " + each.code() + " " + each.cell())
                .containsExactly("error case-failed A4:H4", "warning case-row-moved A3:H3");
        assertThat(run.diagnostics())
                .extracting(Diagnostic::hint)
                .containsExactly("Mend the row that decides, or what the case expects", "Correct `Expected row`");
        assertThat(rows(run.coverage().deciding())).containsExactly("Impact 2", "Impact 3", "Defaults 2");
        assertThat(run.coverage().participating()).isEmpty();
        assertThat(rows(run.coverage().uncovered())).containsExactly("Impact 4", "Impact 5");
        assertThat(run.coverage().total()).isEqualTo(5);
        assertThat(run.coverage().percent()).isEqualTo(60);
    }

    @Test
    void aColumnOfParametersThatNobodyReadsIsToldOnce() {
        String misspelled = CASES.replace("parameters.InstanceId", "parameters.InstancId");
        assertThat(run(bundle(edition(IMPACT + misspelled))).diagnostics())
                .filteredOn(each -> each.code().equals("case-unknown-parameter"))
                .extracting(Diagnostic::line)
                .containsExactly("decision-tables/security-lock/2026-06-20.xlsx, sheet `Cases`, C1:"
                        + " case-unknown-parameter: Case `as expected`: StartInstance has no parameter `InstancId`."
                        + " Did you mean `InstanceId`?");
    }

    @Test
    void aWordThatIsNearlyAnotherIsToldInACase() {
        String slips = CASES + """
                slip one	StopInstnce	i-1	i-1	security	unaffected
                slip two	StopInstance	i-1	i-1	securty	unaffected
                meant so	NobodyKnowsThis	i-1	i-1	security	unaffected
                for many	RebootInstances	i-1	i-1	security	unaffected
                """;
        assertThat(run(bundle(edition(IMPACT + slips))).diagnostics())
                .filteredOn(each -> each.code().startsWith("case-unknown"))
                .extracting(each -> each.code() + " " + each.cell() + " " + each.message() + " " + each.hint())
                .containsExactlyInAnyOrder(
                        "case-unknown-operation A7:H7 Case `slip one`: No edition lists an operation `StopInstnce`"
                                + " Did you mean `StopInstance`?",
                        "case-unknown-lock-reason A8:H8 Case `slip two`: `Instance i-1` carries the lock reason `securty`,"
                                + " which ECS does not document Did you mean `security`?");
    }

    @Test
    void ofManyCasesThatFailAHundredAreTold() {
        String failing = CASES
                + IntStream.range(0, 150)
                        .mapToObj(i -> "wrong " + i + "\tRebootInstance\ti-1\ti-1\tsecurity\tunaffected\n")
                        .collect(Collectors.joining());
        List<Diagnostic> found = run(bundle(edition(IMPACT + failing))).diagnostics();
        assertThat(found).filteredOn(each -> each.code().equals("case-failed")).hasSize(100);
        assertThat(found)
                .filteredOn(each -> each.code().equals("table-more-findings"))
                .extracting(Diagnostic::message)
                .containsExactly("51 more cases fail that are not shown");
    }

    @Test
    void newRowsThatNoCaseMeetsAreTold() {
        Bundle active = bundle(edition(IMPACT.replace("RebootInstance", "ResetInstance")));
        Bundle candidate = bundle(edition(IMPACT + CASES));

        List<Diagnostic> missing =
                run(candidate).coverage().missingAmong(NewRows.of(candidate, active), Diagnostic.Severity.ERROR);

        assertThat(missing)
                .containsExactly(Diagnostic.error(
                        "row-uncovered",
                        "decision-tables/security-lock/2026-06-20.xlsx",
                        "Impact",
                        "A4:J4",
                        "No case that holds meets row 4 of Impact",
                        "Add a row to Cases that this row decides"));
        assertThat(run(candidate).coverage().missingAmong(NewRows.of(candidate, active), Diagnostic.Severity.WARNING))
                .extracting(Diagnostic::isError)
                .containsExactly(false);
        assertThat(run(candidate).coverage().missingAmong(NewRows.of(candidate, null), Diagnostic.Severity.ERROR))
                .extracting(Diagnostic::cell)
                .containsExactly("A4:J4", "A5:J5");
    }

    @Test
    void aRowThatMovedOrOnlySaysMoreToTheReaderIsNotNew() {
        Bundle active = bundle(edition(IMPACT));
        List<String> lines = IMPACT.lines().toList();
        String moved = String.join(
                "\n", lines.get(0), lines.get(1), lines.get(5), lines.get(2) + "\ta note", lines.get(3), lines.get(4));

        assertThat(NewRows.of(bundle(edition(moved + "\n")), active)).isEmpty();
        assertThat(NewRows.of(bundle(edition(IMPACT.replace("403", "400"))), active))
                .extracting(row -> row.place().row())
                .containsExactly(2, 4);
    }

    @Test
    void aNewEditionIsComparedWithTheOneItFollows() {
        Edition first = edition(IMPACT);
        Edition next = SoundText.withSheets(IMPACT.replace("RenewInstance", "ReleaseInstance"), "")
                .dated("2027-01-01")
                .edition();

        List<LawRow> rows = NewRows.of(bundle(first, next), bundle(first));

        assertThat(rows)
                .extracting(row -> row.edition() + " " + row.place().row())
                .containsExactly("2027-01-01 5");
        assertThat(NewRows.of(bundle(first, next), bundle(next))).hasSize(5);
    }

    @Test
    void theCasesOfTheShippedBundleCoverEveryRow() {
        CaseRun run = run(ShippedBundle.bundle());

        assertThat(run.results()).allMatch(result -> result.verdict() == CaseResult.Verdict.PASSED);
        assertThat(run.coverage().uncovered()).isEmpty();
        // A check that is answered by rows of Transitions takes part with them.
        assertThat(rows(run.coverage().participating())).contains("Checks 8", "Checks 30");
        assertThat(run.coverage().percent()).isEqualTo(100);
        // A text without a list of words refuses nothing: no case could show it.
        assertThat(rows(run.coverage().deciding())).contains("Parameters 12").doesNotContain("Parameters 9");
    }

    private static CaseRun run(Bundle bundle) {
        return CaseRunner.run(new Decider(bundle), true, Instant.EPOCH);
    }

    private static Edition edition(String sheets) {
        return SoundText.withSheets(sheets, "").edition();
    }

    private static Bundle bundle(Edition... editions) {
        Bundle shipped = ShippedBundle.bundle();
        LawTable law = Objects.requireNonNull(shipped.tables().get("security-lock"));
        TreeMap<String, Edition> byDate = new TreeMap<>();
        for (Edition edition : editions) {
            byDate.put(edition.date(), edition);
        }
        return new Bundle(
                "sha256:none",
                shipped.manifest(),
                List.of(),
                new TreeMap<>(Map.of("security-lock", new LawTable("security-lock", byDate, law.rules()))),
                List.of());
    }

    private static List<String> rows(Collection<RowPlace> places) {
        return places.stream().map(place -> place.sheet() + " " + place.row()).toList();
    }
}
