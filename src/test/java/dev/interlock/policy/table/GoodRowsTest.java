package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.facts.Coverage;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rules see of the workbooks under good. */
class GoodRowsTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final String LOCKED = "InstanceLockedForSecurity";

    private final Edition impact = SoundReading.ofGood("security-lock", "2026-06-20");
    private final Edition lifecycle = SoundReading.ofGood("snapshot-lock", "2026-01-28");

    @Test
    void impactRows() {
        Ruling fails =
                new Ruling(Outcome.FAILS, LOCKED, 403, null, null, Basis.PRINTED, "only while attached", "row 2", null);

        assertThat(impact.rows().get(1))
                .isEqualTo(new ImpactRow(
                        "2026-06-20",
                        new RowPlace(FILE, "Impact", 3, "A3:K3"),
                        "DetachDisk",
                        "detachdisk",
                        "Disk",
                        Condition.of("security"),
                        Condition.of("In_use"),
                        Condition.ANY,
                        fails));
        assertThat(((ImpactRow) impact.rows().get(2)).diskStatus()).isEqualTo(Condition.of("not In_use"));
        assertThat(((ImpactRow) impact.rows().get(4)).lockReason()).isEqualTo(Condition.ANY);
    }

    @Test
    void defaultsAndWhatTheEditionCovers() {
        assertThat(impact.rows().get(5))
                .isInstanceOfSatisfying(
                        DefaultRow.class,
                        row -> assertThat(row.ruling().outcome()).isEqualTo(Outcome.UNAFFECTED));
        assertThat(impact.rows().get(7))
                .isEqualTo(new Coverage("2026-06-20", Set.of("security", "financial", "refunded"), true));
        assertThat(impact.rows()).hasSize(8);
    }

    @Test
    void parameterRows() {
        ParameterRow duration = (ParameterRow) lifecycle.rows().get(0);
        ParameterRow mode = (ParameterRow) lifecycle.rows().get(1);

        assertThat(duration.minimum()).isEqualTo(1);
        assertThat(duration.maximum()).isEqualTo(36500);
        assertThat(duration.type()).isEqualTo(ParameterRow.Type.INTEGER);
        assertThat(duration.ruling().outcome()).isEqualTo(Outcome.FAILS);
        assertThat(duration.ruling().message()).isEqualTo("Not so.");
        assertThat(mode.allowed()).containsExactly("compliance", "governance");
        assertThat(mode.required()).isTrue();
        assertThat(mode.order()).isEqualTo(4);
    }

    @Test
    void checkAndTransitionRows() {
        CheckRow outlives = (CheckRow) lifecycle.rows().get(3);
        TransitionRow extend = (TransitionRow) lifecycle.rows().get(5);
        TransitionRow refused = (TransitionRow) lifecycle.rows().get(6);

        assertThat(outlives.order()).isEqualTo(13);
        assertThat(outlives.condition()).isEqualTo("the lock would outlive the retention period");
        assertThat(outlives.ruling().advisory()).isEqualTo("It would.");
        assertThat(extend.effect()).isEqualTo("extend");
        assertThat(extend.coolOff()).isEqualTo(Condition.of("zero"));
        assertThat(refused.duration()).isEqualTo(Condition.ANY);
        assertThat(refused.ruling().httpStatus()).isEqualTo(403);
        assertThat(lifecycle.rows()).hasSize(7);
    }

    @Test
    void operationsAboutAndSheets() {
        assertThat(impact.operations())
                .containsEntry("detachdisk", "DetachDisk")
                .hasSize(4);
        assertThat(lifecycle.operations()).containsOnlyKeys("locksnapshot");
        assertThat(impact.about()).containsEntry("Governing from", "2026-06-20");
        assertThat(impact.sheets()).extracting(Sheet::name).containsExactly("Impact", "Defaults", "Cases", "About");
        assertThat(impact.sheets().get(0).columns()).startsWith("Operation", "Target");
        Sheet.Row first = impact.sheets().get(0).rows().get(0);
        assertThat(first.row()).isEqualTo(2);
        assertThat(first.values())
                .startsWith("StartInstance", "Instance", "security", null, null, "fails", LOCKED, 403L);
    }

    @Test
    void columnsAreFoundByTheirHeaders() {
        WorkbookText shuffled = WorkbookText.of(String.join(
                "\n",
                "== Defaults",
                "Basis\tNote\tHTTP status\tError code\tOutcome\tLock reason",
                "inferred\tnothing said\t\t\tundocumented\trecycling"));
        byte[] bytes = WorkbookText.resource("good/security-lock-2026-06-20.txt")
                .with(shuffled)
                .bytes();

        List<Object> rows = SoundReading.of(FILE, bytes).rows();

        assertThat(rows)
                .contains(new DefaultRow(
                        "2026-06-20",
                        new RowPlace(FILE, "Defaults", 2, "A2:F2"),
                        Condition.of("recycling"),
                        new Ruling(
                                Outcome.UNDOCUMENTED,
                                null,
                                null,
                                null,
                                null,
                                Basis.INFERRED,
                                "nothing said",
                                null,
                                null)));
    }
}
