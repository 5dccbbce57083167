package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Coverage;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What only several editions, a large one, or the shipped ones show. */
class SeriesAndSizeTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String HEADER =
            "== Impact\nOperation\tTarget\tLock reason\tDisk status\tCreated from\tOutcome\tError code\tHTTP status\tBasis\n";

    @Test
    void theShippedBundleHasNothingWorthAWord() {
        assertThat(BundleAnalysis.of(ShippedBundle.bundle())).isEmpty();
    }

    @Test
    void anEditionThatSaysWhatTheOneBeforeSays() {
        assertThat(found(sound("2026-01-01"), sound("2026-06-20")))
                .containsExactly("warning law-repeats-edition decision-tables/security-lock/2026-06-20.xlsx");
    }

    @Test
    void anEditionThatSaysSomethingElse() {
        Edition other = SoundText.withSheets(
                        HEADER + "StartInstance\tInstance\tsecurity\t\t\tunaffected\t\t\tprinted\n", "")
                .dated("2026-01-01")
                .edition();
        assertThat(found(other, sound("2026-06-20"))).isEmpty();
    }

    @Test
    void anOperationInTwoSpellings() {
        Edition other = SoundText.withSheets(
                        HEADER + "startInstance\tInstance\tsecurity\t\t\tunaffected\t\t\tprinted\n", "")
                .dated("2026-01-01")
                .edition();
        assertThat(OperationSpelling.of(law(other, sound("2026-06-20"))))
                .extracting(each -> each.cell() + " " + each.message())
                .containsExactly("A2 The operation `StartInstance` is spelled `startInstance` in row 2 of Impact in the"
                        + " edition 2026-01-01");
        assertThat(OperationSpelling.of(law(sound("2026-06-20"), sound("2026-06-21"))))
                .isEmpty();
    }

    @Test
    void anOperationThatIsNearlyOneTheEditionLacks() {
        Edition slip = SoundText.withSheets(
                        HEADER + "StartInstanse\tInstance\tsecurity\t\t\tunaffected\t\t\tprinted\n"
                                + "DetachDisc\tDisk\tsecurity\t\t\tunaffected\t\t\tprinted\n"
                                + "DetachDisk\tDisk\tsecurity\t\t\tunaffected\t\t\tprinted\n"
                                + "StopInstances\tInstance\tsecurity\t\t\tunaffected\t\t\tprinted\n"
                                + "StopInstance\tInstance\tsecurity\t\t\tunaffected\t\t\tprinted\n",
                        "")
                .dated("2026-07-01")
                .edition();
        assertThat(OperationSlips.in(law(sound("2026-06-20"), slip)))
                .extracting(each -> each.cell() + " " + each.message() + " " + each.hint())
                .containsExactly(
                        "A2 The operation `StartInstanse` is in no other edition, and `StartInstance`, which an"
                                + " earlier one or a case names, is not listed here Did you mean `StartInstance`?",
                        "A3 The operation `DetachDisc` is in no other edition, and nearly `DetachDisk`, which is"
                                + " listed here too Did you mean `DetachDisk`?");
        assertThat(OperationSlips.in(law(sound("2026-06-20"), sound("2026-06-21"))))
                .isEmpty();
    }

    @Test
    void new_operations_that_are_nearly_one_listed_beside_them() {
        String rows = HEADER;
        for (String operation : List.of(
                "StartInstance",
                "StopInstance",
                "DetachDisk",
                "CreateImage",
                "DetachDsk",
                "DetcahDsk",
                "DetachDisk2",
                "DetachDisks",
                "StartInstances",
                "UnDetachDisk",
                "StopImage",
                "LockSnapshot",
                "LokcSnapshot",
                "UnlockSnapshot",
                "CopyImage",
                "CopyImages")) {
            rows += operation + "\tDisk\tsecurity\t\t\tunaffected\t\t\tprinted\n";
        }
        String cases = "== Cases\nCase\tOperation\tExpected outcome\none\tLockSnapshot\tunaffected\n"
                + "other\tUnlockSnapshot\tunaffected\n";
        Edition edition =
                SoundText.withSheets(rows + cases, "").dated("2026-07-01").edition();
        assertThat(OperationSlips.in(law(sound("2026-06-20"), edition)))
                .extracting(each -> each.cell() + " " + each.hint())
                .containsExactly(
                        "A6 Did you mean `DetachDisk`?",
                        "A7 Did you mean `DetachDisk`?",
                        "A14 Did you mean `LockSnapshot`?");
        Edition again =
                SoundText.withSheets(rows + cases, "").dated("2026-08-01").edition();
        assertThat(OperationSlips.in(law(sound("2026-06-20"), edition, again))).isEmpty();
    }

    @Test
    void a_target_that_no_other_edition_gives_the_operation() {
        String detach = "DetachDisk\tDisk\tsecurity\t\t\tunaffected\t\t\tprinted\n";
        Edition slip = SoundText.withSheets(
                        HEADER + "StartInstance\tnone\tsecurity\t\t\tunaffected\t\t\tprinted\n" + detach, "")
                .dated("2026-07-01")
                .edition();
        assertThat(TargetSlips.in(List.of(sound("2026-06-20"), slip)))
                .extracting(each -> each.file() + " " + each.cell() + " " + each.message())
                .containsExactly("decision-tables/security-lock/2026-07-01.xlsx B2 `StartInstance` acts on `none` here"
                        + " and on `Instance` in the edition 2026-06-20");
        assertThat(TargetSlips.in(List.of(slip, sound("2026-07-02"), sound("2026-07-03"))))
                .extracting(each -> each.file() + " " + each.cell() + " " + each.message())
                .containsExactly("decision-tables/security-lock/2026-07-01.xlsx B2 `StartInstance` acts on `none` here"
                        + " and on `Instance` in the 2 other editions that list it");
        assertThat(TargetSlips.in(List.of(sound("2026-06-20"), sound("2026-07-02"))))
                .isEmpty();
    }

    @Test
    void a_code_is_spelled_as_other_editions_spell_it_and_nearly_one_of_theirs() {
        String other = "StartInstance\tInstance\tsecurity\t\t\tfails\tInstancelockedForSecurity\t403\tprinted\n"
                + "StopInstance\tInstance\tsecurity\t\t\tfails\tInstanceLokedForSecurity\t403\tprinted\n";
        Edition slips =
                SoundText.withSheets(HEADER + other, "").dated("2026-07-01").edition();
        assertThat(CodeWords.in(List.of(sound("2026-06-20"), sound("2026-06-21"), slips)))
                .extracting(each -> each.file() + " " + each.cell() + " " + each.hint())
                .containsExactly(
                        "decision-tables/security-lock/2026-07-01.xlsx G2 Write `InstanceLockedForSecurity`, or spell"
                                + " it as ECS does in all of them",
                        "decision-tables/security-lock/2026-07-01.xlsx G3 Did you mean `InstanceLockedForSecurity`?");
    }

    @Test
    void thousands_of_codes_are_not_each_held_against_all() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 4_900; i++) {
            String name = Integer.toString(i, 36).replaceAll("[0-9]", "Q$0x");
            rows.append("Operation")
                    .append(name)
                    .append("\tDisk\tsecurity\t\t\tfails\tCode")
                    .append(name);
            rows.append("\t403\tprinted\n");
        }
        Edition large =
                SoundText.withSheets(rows.toString(), "").dated("2026-07-01").edition();
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> CodeWords.in(List.of(sound("2026-06-20"), large)));
    }

    @Test
    void thousands_of_new_operations_are_not_each_held_against_all() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 4_900; i++) {
            String name = Integer.toString(i, 36).replaceAll("[0-9]", "Q$0x");
            rows.append("Operation").append(name).append("\tDisk\tsecurity\t\t\tunaffected\t\t\tprinted\n");
        }
        LawTable law = law(
                sound("2026-06-20"),
                SoundText.withSheets(rows.toString(), "").dated("2026-07-01").edition());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> OperationSlips.in(law));
    }

    @Test
    void anEditionOfAnotherKind() {
        Edition lifecycle = SoundText.withSheets("", "").dated("2026-06-21").edition();
        assertThat(found(sound("2026-06-20"), lifecycle))
                .containsExactly("error law-other-kind decision-tables/snapshot-lock/2026-06-21.xlsx");
    }

    @Test
    void tenThousandRowsAreLookedAtAndAHundredFindingsTold() {
        List<Diagnostic> found = BundleAnalysis.of(large(Outcome.FAILS), Set.of());

        assertThat(found).hasSize(100);
        assertThat(found.get(0).code()).isEqualTo("table-more-findings");
        assertThat(found.get(0).message()).isEqualTo("there are 9901 more findings, 10000 in all");
        assertThat(found.subList(1, 100)).allMatch(each -> each.code().equals("law-contradiction"));
    }

    @Test
    void tenThousandRowsWithoutAFault() {
        assertThat(BundleAnalysis.of(large(Outcome.UNAFFECTED), Set.of()))
                .extracting(Diagnostic::code)
                .containsExactly("law-idle-column", "law-idle-column");
    }

    /** Two rows for each of 5,000 operations; {@code outcome} is what the second says of what the first calls unaffected. */
    private static Edition large(Outcome outcome) {
        List<Object> rows = new ArrayList<>();
        for (int row = 2; row <= 10_001; row++) {
            boolean first = row % 2 == 0;
            String operation = "Operation" + row / 2;
            String status = first ? "not In_use" : outcome == Outcome.FAILS ? "Available" : "In_use";
            rows.add(new ImpactRow(
                    "2026-06-20",
                    new RowPlace(FILE, "Impact", row, "A" + row + ":J" + row),
                    operation,
                    Spelling.key(operation),
                    "Disk",
                    Condition.of("security"),
                    Condition.of(status),
                    Condition.ANY,
                    new Ruling(
                            first ? Outcome.UNAFFECTED : outcome,
                            null,
                            null,
                            null,
                            null,
                            Basis.PRINTED,
                            null,
                            null,
                            null)));
        }
        rows.add(new DefaultRow(
                "2026-06-20", new RowPlace(FILE, "Defaults", 2, "A2:E2"), Condition.of("security"), Ruling.FREE));
        rows.add(new Coverage("2026-06-20", Set.of("security"), false));
        Edition sound = sound("2026-06-20");
        return new Edition(
                sound.table(), sound.date(), sound.file(), Map.of(), Map.of(), rows, List.of(), sound.sheets());
    }

    private static Edition sound(String date) {
        return SoundText.with("situations/nothing-to-mend.txt").dated(date).edition();
    }

    private static List<String> found(Edition... editions) {
        return EditionSeries.of(law(editions)).stream()
                .map(each -> each.severity().word() + " " + each.code() + " " + each.file())
                .toList();
    }

    private static LawTable law(Edition... editions) {
        LawTable shipped =
                Objects.requireNonNull(ShippedBundle.bundle().tables().get("security-lock"));
        TreeMap<String, Edition> byDate = new TreeMap<>();
        for (Edition edition : editions) {
            assertThat(edition.rows()).anyMatch(LawRow.class::isInstance);
            byDate.put(edition.date(), edition);
        }
        return new LawTable("security-lock", byDate, shipped.rules());
    }
}
