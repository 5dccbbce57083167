package dev.interlock.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.catalog.store.ChainCheck.Fault;
import dev.interlock.catalog.store.ChainCheck.Kind;
import dev.interlock.policy.Digest;
import java.util.ArrayList;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit trail promises: whoever changes, takes away or reorders a record is found out. */
abstract class AuditSuite extends OpenStore {

    @BeforeEach
    void nine_records() throws StoreFailure {
        for (int i = 1; i <= 9; i++) {
            AuditEntry entry = AuditEntry.of(Handings.ANN, "access-denied", i % 2 == 0 ? "sha256:" + i : null)
                    .with("path", "/v1/bundles/" + i)
                    .with("n", i);
            store.record(entry);
        }
    }

    @Test
    void a_trail_nobody_touched_fits() throws StoreFailure {
        ChainCheck check = store.verifyAudit(store.auditHead());
        assertThat(check.fault()).isNull();
        assertThat(check.records()).isEqualTo(store.auditHead().number()).isEqualTo(9);
        assertThat(check.head()).isEqualTo(store.auditHead());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "subject   | update audit set subject = 'eve' where number = 4               | 4 | CHANGED",
                "roles     | update audit set roles = 'operator' where number = 4            | 4 | CHANGED",
                "action    | update audit set action = 'nothing' where number = 4            | 4 | CHANGED",
                "revision  | update audit set revision = null where number = 4               | 4 | CHANGED",
                "details   | update audit set details = '{}' where number = 4                | 4 | CHANGED",
                "no JSON   | update audit set details = '{' where number = 4                 | 4 | CHANGED",
                "time      | update audit set made_at = made_at + interval '1' second where number = 4 | 4 | CHANGED",
                "hash      | update audit set hash = previous where number = 4               | 4 | CHANGED",
                "removed   | delete from audit where number = 4                              | 4 | MISSING",
                "first     | delete from audit where number = 1                              | 1 | MISSING",
                "cut off   | delete from audit where number > 6                              | 7 | TRUNCATED",
                "all       | delete from audit                                               | 1 | TRUNCATED",
                "end moved | update ledger set audit = 8, audit_hash = (select hash from audit where number = 8) | 9 | ADDED"
            })
    void a_trail_somebody_touched_names_the_first_record_that_does_not_fit(
            String what, String sql, long number, Kind kind) throws Exception {
        sql(sql);
        assertThat(store.verifyAudit(null).fault()).as(what).isEqualTo(new Fault(number, kind));
    }

    @Test
    void records_that_changed_places_are_found() throws Exception {
        sql("update audit set number = 100 where number = 4");
        sql("update audit set number = 4 where number = 5");
        sql("update audit set number = 5 where number = 100");
        assertThat(store.verifyAudit(null).fault()).isEqualTo(new Fault(4, Kind.CHANGED));
    }

    @Test
    void a_record_sealed_anew_breaks_the_next_and_an_end_kept_elsewhere_shows_the_rest() throws Exception {
        AuditHead kept = store.auditHead();
        List<AuditRecord> records = records();
        reseal(records.get(3), AuditHead.NONE);
        assertThat(store.verifyAudit(null).fault()).isEqualTo(new Fault(4, Kind.UNCHAINED));

        AuditHead head = AuditHead.NONE;
        for (AuditRecord record : records) {
            head = reseal(record, head);
        }
        sql("update ledger set audit_hash = '" + head.hash() + "'");
        assertThat(store.verifyAudit(null).isSound()).as("it fits itself").isTrue();
        assertThat(store.verifyAudit(kept).fault()).isEqualTo(new Fault(9, Kind.CHANGED));

        sql("delete from audit where number = 9");
        sql("update ledger set audit = 8, audit_hash = (select hash from audit where number = 8)");
        assertThat(store.verifyAudit(null).isSound()).isTrue();
        assertThat(store.verifyAudit(kept).fault()).isEqualTo(new Fault(9, Kind.TRUNCATED));
    }

    /** The check a stranger can make, with an export and the words of the documents. */
    @Test
    void exported_lines_prove_themselves() throws Exception {
        List<String> lines = new ArrayList<>();
        store.exportAudit(0, lines::add);
        assertThat(lines).hasSize(9);
        String previous = "0".repeat(64);
        for (String line : lines) {
            assertThat(line).doesNotContain("\n");
            ObjectNode record = (ObjectNode) new ObjectMapper().readTree(line);
            assertThat(record.path("previous").asText()).isEqualTo(previous);
            JsonNode hash = record.remove("hash");
            String canonical = new JsonCanonicalizer(record.toString()).getEncodedString();
            assertThat(Digest.of(canonical.getBytes(UTF_8))).isEqualTo(hash.asText());
            previous = hash.asText();
        }
        assertThat(previous).isEqualTo(store.auditHead().hash());
        List<String> later = new ArrayList<>();
        store.exportAudit(7, later::add);
        assertThat(later).isEqualTo(lines.subList(7, 9));
    }

    @Test
    void an_export_is_walked_without_the_store() throws Exception {
        List<String> lines = new ArrayList<>();
        store.exportAudit(0, lines::add);
        assertThat(walked(lines, store.auditHead())).isEqualTo(store.verifyAudit(store.auditHead()));
        assertThat(walked(List.of(), null)).isEqualTo(new ChainCheck(0, AuditHead.NONE, null));
        assertThat(walked(lines.subList(1, 9), null).fault()).isEqualTo(new Fault(1, Kind.MISSING));
        assertThat(walked(lines.subList(0, 6), null).isSound())
                .as("nobody knows of more")
                .isTrue();
        assertThat(walked(lines.subList(0, 6), store.auditHead()).fault()).isEqualTo(new Fault(7, Kind.TRUNCATED));
        for (String changed : List.of(
                lines.get(3).replace("\"n\":4", "\"n\":5"),
                lines.get(3).replace("\"n\":4", "\"n\": 4"),
                lines.get(3).replace("{\"action\"", "{\"more\":1,\"action\""),
                "no record",
                "[]",
                "")) {
            List<String> others = new ArrayList<>(lines);
            others.set(3, changed);
            assertThat(walked(others, null).fault()).as(changed).isEqualTo(new Fault(4, Kind.CHANGED));
        }
    }

    private static ChainCheck walked(List<String> lines, @Nullable AuditHead expected) {
        ExportedTrail trail = new ExportedTrail(expected);
        for (String line : lines) {
            if (!trail.take(line)) {
                break;
            }
        }
        return trail.result();
    }

    private List<AuditRecord> records() throws StoreFailure {
        return store.database().look(connection -> {
            List<AuditRecord> records = new ArrayList<>();
            AuditTable.each(connection, 0, records::add);
            return records;
        });
    }

    /** What somebody with the database's password can do: write a record anew, with a hash that fits. */
    private AuditHead reseal(AuditRecord record, AuditHead previous) throws Exception {
        Actor actor = new Actor("eve", record.roles());
        ObjectNode details = (ObjectNode) new ObjectMapper().readTree(record.details());
        AuditRecord sealed = new AuditEntry(actor, record.action(), record.revision(), details)
                .after(new AuditHead(record.number() - 1, previous.hash()), record.at());
        sql("update audit set subject = 'eve', previous = '" + sealed.previous() + "', hash = '" + sealed.hash()
                + "' where number = " + sealed.number());
        return new AuditHead(sealed.number(), sealed.hash());
    }
}
