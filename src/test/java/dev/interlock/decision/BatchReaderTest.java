package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.interlock.decision.request.Batch;
import dev.interlock.decision.request.BatchReader;
import dev.interlock.decision.request.BatchReading;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.describe.Fault;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.verdict.Advisory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchReaderTest {

    private static final String SHARED = """
            {"asOf": "2026-01-01T00:00:00Z", "facts": {"Disks": [{"DiskId": "d-1", "Status": "In_us"}]}, "requests": [
              {"operation": "DetachDisk"},
              {"operation": "DetachDisk", "asOf": "2027-01-01T00:00:00Z", "facts": {"Disks": []}},
              {"operation": "Detach Disk"},
              {"operation": "DetachDisk", "asOf": null, "facts": null},
              7
            ]}""";

    @Test
    void itemsTakeWhatIsSharedUnlessTheyHaveTheirOwn() {
        Batch batch = batch(SHARED);
        assertThat(batch.size()).isEqualTo(5);
        Request taking = request(batch, 0);
        assertThat(taking.asOf()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(taking.facts().disks()).containsExactly(new Disk("d-1", null, null));
        assertThat(taking.advisories()).extracting(Advisory::code).containsExactly("unknown-status");
        Request own = request(batch, 1);
        assertThat(own.asOf()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(own.facts()).isEqualTo(new Facts(null, List.of(), null, null));
        assertThat(own.advisories()).isEmpty();
        assertThat(request(batch, 3).facts()).isSameAs(taking.facts());
    }

    @Test
    void aBadItemIsRefusedInItsPlace() {
        Batch batch = batch(SHARED);
        assertThat(faults(batch.request(2)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/requests/2/operation", "malformed-operation"));
        assertThat(faults(batch.request(4)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/requests/4", "wrong-type"));
    }

    @Test
    void whatIsSharedIsRefusedAsAWhole() {
        BatchReading reading = BatchReader.read(
                Fixtures.parse("{\"request\": [], \"asOf\": \"now\", \"facts\": {\"Disks\": [{}]}, \"editions\": {}}"));
        assertThat(reading).isInstanceOf(Refusal.class);
        assertThat(((Refusal) reading).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "Fault[code=malformed-instant, pointer=/asOf, message=`asOf`: `now` is not an ISO 8601 instant with a"
                                + " zone, hint=Write it like `2026-01-28T10:00:00Z`; years 1970 to 9999.]",
                        "Fault[code=unknown-field, pointer=/editions, message=`editions` is not a field known here, hint=null]",
                        "Fault[code=missing-field, pointer=/facts/Disks/0/DiskId, message=`DiskId` is required, hint=null]",
                        "Fault[code=unknown-field, pointer=/request, message=`request` is not a field known here, hint=Did"
                                + " you mean `requests`?]",
                        "Fault[code=missing-field, pointer=/requests, message=`requests` is required, hint=null]");
    }

    private static Batch batch(String body) {
        return assertThat(BatchReader.read(Fixtures.parse(body)))
                .asInstanceOf(type(Batch.class))
                .actual();
    }

    private static Request request(Batch batch, int index) {
        return assertThat(batch.request(index))
                .asInstanceOf(type(Request.class))
                .actual();
    }

    private static List<Fault> faults(Reading reading) {
        return assertThat(reading).asInstanceOf(type(Refusal.class)).actual().faults();
    }
}
