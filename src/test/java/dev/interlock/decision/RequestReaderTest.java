package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.describe.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestReaderTest {

    static List<String> situations() {
        return Fixtures.situations("requests");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everySituationIsReadAsWrittenBesideIt(String situation) {
        assertThat(shown(RequestReader.read(Fixtures.json("requests", situation))))
                .isEqualTo(Fixtures.expected("requests", situation));
    }

    /** The example of the REST contract. */
    @Test
    void theExampleOfTheContractIsReadInFull() {
        Reading reading = RequestReader.read(Fixtures.json("requests", "example-of-the-contract"));
        Request request = assertThat(reading).asInstanceOf(type(Request.class)).actual();
        assertThat(request.operation()).isEqualTo("DetachDisk");
        assertThat(request.asOf()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(request.parameters().names()).containsExactly("InstanceId", "DiskId");
        assertThat(request.parameters().text("DiskId")).isEqualTo("d-1");
        assertThat(request.facts())
                .isEqualTo(new Facts(
                        List.of(new Instance("i-1", "Stopped", List.of(Lock.of("Instance i-1", "security")))),
                        List.of(new Disk("d-1", "In_use", List.of("i-1"))),
                        List.of(),
                        List.of()));
        assertThat(request.editions()).isEmpty();
        assertThat(request.advisories()).isEmpty();
    }

    static String shown(Reading reading) {
        if (reading instanceof Refusal refusal) {
            return Fixtures.shown(refusal.faults(), List.of());
        }
        Request request = (Request) reading;
        StringBuilder shown = new StringBuilder();
        shown.append("operation ").append(request.operation()).append('\n');
        shown.append("asOf ").append(request.asOf()).append('\n');
        for (String name : request.parameters().names()) {
            shown.append("parameter ").append(name).append(' ');
            shown.append(request.parameters().value(name)).append('\n');
        }
        shown.append(request.facts()).append('\n');
        new TreeMap<>(request.editions())
                .forEach((table, date) -> shown.append("edition ")
                        .append(table)
                        .append(' ')
                        .append(date)
                        .append('\n'));
        return shown + Fixtures.shown(List.of(), request.advisories());
    }
}
