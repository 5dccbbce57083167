package dev.interlock.facts.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsReaderTest {

    static List<String> situations() {
        return Fixtures.situations("facts");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everySituationIsReadAsWrittenBesideIt(String situation) {
        Findings findings = new Findings();
        findings.enter("facts");
        Facts facts = FactsReader.read(Fixtures.json("facts", situation), findings);
        findings.leave();
        String read = findings.hasFaults() ? "" : shown(facts);
        assertThat(read + Fixtures.shown(findings.faults(), findings.advisories()))
                .isEqualTo(Fixtures.expected("facts", situation));
    }

    static List<String> securityNestings() {
        return Fixtures.lines("nestings", "operation-locks-security.txt");
    }

    @ParameterizedTest
    @MethodSource("securityNestings")
    void everyNestingOfOperationLocksIsTheSameLock(String nesting) {
        assertThat(locks("{\"InstanceId\": \"i-1\", \"OperationLocks\": " + nesting + "}"))
                .containsExactly(Lock.of("Instance i-1", "security"));
    }

    static List<String> noneNestings() {
        return Fixtures.lines("nestings", "operation-locks-none.txt");
    }

    @ParameterizedTest
    @MethodSource("noneNestings")
    void emptyOperationLocksAreKnownToBeNone(String nesting) {
        assertThat(locks("{\"InstanceId\": \"i-1\", \"OperationLocks\": " + nesting + "}"))
                .containsExactly(Lock.none("Instance i-1"));
    }

    static List<String> unknownNestings() {
        return Fixtures.lines("nestings", "operation-locks-unknown.txt");
    }

    @ParameterizedTest
    @MethodSource("unknownNestings")
    void nullOperationLocksAreNotKnown(String nesting) {
        assertThat(locks("{\"InstanceId\": \"i-1\", \"OperationLocks\": " + nesting + "}"))
                .containsExactly(Lock.unknown("Instance i-1"));
        assertThat(locks("{\"InstanceId\": \"i-1\"}")).containsExactly(Lock.unknown("Instance i-1"));
    }

    static List<String> attachedNestings() {
        return Fixtures.lines("nestings", "disk-attached-to-i-1.txt");
    }

    @ParameterizedTest
    @MethodSource("attachedNestings")
    void everyNestingOfAttachmentsIsTheSameInstance(String fields) {
        Findings findings = new Findings();
        Facts facts =
                FactsReader.read(Fixtures.parse("{\"Disks\": [{\"DiskId\": \"d-1\", " + fields + "}]}"), findings);
        assertThat(findings.faults()).isEmpty();
        assertThat(facts.disks()).containsExactly(new Disk("d-1", null, List.of("i-1")));
    }

    @Test
    void aHostileBodyDoesNotGrowItsOwnAnswer() {
        StringBuilder body = new StringBuilder("{\"Disks\": [");
        for (int i = 0; i < 5000; i++) {
            body.append(i == 0 ? "" : ",").append("{\"Status\": 1}");
        }
        Findings findings = new Findings();
        FactsReader.read(Fixtures.parse(body.append("]}").toString()), findings);
        assertThat(findings.faults()).hasSize(Findings.MOST + 1);
        assertThat(findings.faults().get(Findings.MOST).message()).isEqualTo("9900 more faults are not shown");
    }

    @Test
    void aLongListIsReadInTimeThatGrowsWithItsLength() {
        StringBuilder body = new StringBuilder("{\"Disks\": [");
        for (int i = 0; i < 10_000; i++) {
            body.append(i == 0 ? "" : ",").append("{\"DiskId\": \"d-").append(i).append("\"}");
        }
        Findings findings = new Findings();
        Facts facts = FactsReader.read(Fixtures.parse(body.append("]}").toString()), findings);
        assertThat(findings.hasFaults()).isFalse();
        assertThat(facts.disks()).hasSize(10_000);
    }

    @Test
    void aListThatIsTooLongIsRefusedAsAWhole() {
        Findings findings = new Findings();
        FactsReader.read(Fixtures.parse("{\"Instances\": [" + "1,".repeat(10_000) + "1]}"), findings);
        assertThat(findings.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("too-many");
            assertThat(fault.pointer()).isEqualTo("/Instances");
        });
    }

    private static List<Lock> locks(String instance) {
        Findings findings = new Findings();
        Facts facts = FactsReader.read(Fixtures.parse("{\"Instances\": [" + instance + "]}"), findings);
        assertThat(findings.faults()).isEmpty();
        List<Instance> instances = Objects.requireNonNull(facts.instances());
        return instances.get(0).locks();
    }

    private static String shown(Facts facts) {
        return shown("Instances", facts.instances())
                + shown("Disks", facts.disks())
                + shown("Snapshots", facts.snapshots())
                + shown("LockedSnapshotsInfo", facts.lockedSnapshots());
    }

    private static String shown(String name, @Nullable List<?> list) {
        if (list == null) {
            return name + " not given\n";
        }
        StringBuilder shown =
                new StringBuilder(name).append(list.isEmpty() ? " empty" : "").append('\n');
        list.forEach(entry -> shown.append("  ").append(entry).append('\n'));
        return shown.toString();
    }
}
