package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.PublishedRow.Effect;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.Missing;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.law.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published cell against every situation: the texts of the three pages are read here, not the workbooks. */
class PublishedMatrixTest {

    /** First and last second of each edition's reign; the newest has no last one. */
    private static final Map<String, List<String>> REIGNS = Map.of(
            "2018-11-20", List.of("2018-11-20T00:00:00Z", "2020-12-06T23:59:59Z"),
            "2020-12-07", List.of("2020-12-07T00:00:00Z", "2026-06-19T23:59:59Z"),
            "2026-06-20", List.of("2026-06-20T00:00:00Z", "2099-01-01T00:00:00Z"));

    private static final Decider DECIDER = new Decider(ShippedBundle.bundle());
    private static final WorkbookCells CELLS = new WorkbookCells();
    /** The lock reaches a disk's operation through the disk; naming an instance as well would add nothing. */
    private static final Set<String> ON_A_DISK = diskOperations();

    static Stream<Arguments> operationsByEdition() {
        return REIGNS.keySet().stream()
                .sorted()
                .flatMap(edition -> operations().stream().map(operation -> Arguments.of(operation, edition)));
    }

    @Test
    void thePagesPrintAsManyRowsAsTheyAreKnownToHave() {
        assertThat(PublishedText.rows("2018-11-20")).hasSize(38);
        assertThat(PublishedText.rows("2020-12-07")).hasSize(39);
        assertThat(PublishedText.rows("2026-06-20")).hasSize(76);
        assertThat(operations()).hasSize(89);
    }

    @ParameterizedTest(name = "{0} by the edition of {1}")
    @MethodSource("operationsByEdition")
    void everySituationIsAnsweredAsThePublishedTextSays(String operation, String edition) {
        PublishedRow row = listed(edition).get(operation);
        List<String> differences = new ArrayList<>();
        AtomicInteger checked = new AtomicInteger();
        SecuritySituation.each(situation -> {
            for (JsonNode request : requests(operation, edition, situation)) {
                checked.incrementAndGet();
                String difference = difference(
                        SecurityExpectation.of(row, edition, situation), request, operation, situation.locked());
                if (difference != null) {
                    differences.add(difference + "\n  " + situation + "\n  " + request);
                }
            }
        });
        assertThat(checked).hasValue(5 * 8 * 6 * 3);
        assertThat(differences.stream().limit(3))
                .as(differences.size() + " situations differ")
                .isEmpty();
    }

    private static @Nullable String difference(
            SecurityExpectation expected, JsonNode json, String operation, boolean locked) {
        Decision decision = DECIDER.decide((Request) RequestReader.read(json), Instant.EPOCH);
        CallError error = decision.error();
        String code = error == null ? null : error.code();
        Integer status = error == null ? null : error.httpStatus();
        if (decision.outcome() != expected.outcome()
                || (error == null) != (expected.outcome() != Outcome.FAILS)
                || !Objects.equals(code, expected.code())
                || !Objects.equals(status, expected.httpStatus())) {
            return "expected " + expected + ", came " + decision.outcome() + " " + code + " " + status + " "
                    + decision.missing();
        }
        List<String> asked = decision.missing().stream()
                .filter(missing -> missing.resource().equals("Disk d-1"))
                .map(Missing::field)
                .toList();
        if (!asked.containsAll(expected.missing())
                || expected.missing().isEmpty() != decision.missing().isEmpty()) {
            return "expected to be asked for " + expected.missing() + ", came " + decision.missing();
        }
        // A7: two rows print no code, but the operations' own pages list this one.
        String suggested = error == null ? null : error.suggestedCode();
        if (!Objects.equals(suggested, expected.suggestedCode())) {
            return "expected the suggested code " + expected.suggestedCode() + ", came " + suggested;
        }
        return rowFault(decision, operation, locked);
    }

    /** What is wrong with the row the first match points at. */
    private static @Nullable String rowFault(Decision decision, String operation, boolean locked) {
        Match match = decision.matches().isEmpty() ? null : decision.matches().get(0);
        if (match == null || match.sheet() == null || match.row() == null) {
            boolean rowless = match != null && decision.outcome() == Outcome.UNAFFECTED;
            rowless &= !locked || ON_A_DISK.contains(operation);
            return rowless ? null : "no row is named for " + decision.outcome() + ": " + decision.matches();
        }
        Map<String, String> cells = CELLS.row(match.file(), match.sheet(), match.row());
        boolean named = match.sheet().equals("Defaults") || operation.equals(cells.get("Operation"));
        boolean open = decision.outcome() == Outcome.INDETERMINATE;
        boolean says = open || decision.outcome().word().equals(cells.get("Outcome"));
        return named && says ? null : "match " + match.sheet() + " " + match.row() + " is a row with " + cells;
    }

    private static List<JsonNode> requests(String operation, String edition, SecuritySituation situation) {
        String parameters = switch (operation) {
            case "DeleteSnapshot" -> "{\"SnapshotId\": \"s-1\", \"RegionId\": \"cn-hangzhou\"}";
            case "AttachDisk" -> "{\"InstanceId\": \"i-1\", \"DiskId\": \"d-1\"}";
            default -> ON_A_DISK.contains(operation) ? "{\"DiskId\": \"d-1\"}" : "{\"InstanceId\": \"i-1\"}";
        };
        List<JsonNode> requests = new ArrayList<>();
        for (String asOf : REIGNS.getOrDefault(edition, List.of())) {
            requests.add(request(operation, parameters, situation).put("asOf", asOf));
        }
        ObjectNode pinned = request(operation, parameters, situation).put("asOf", "2030-01-01T00:00:00Z");
        pinned.putObject("editions").put("security-lock", edition);
        requests.add(pinned);
        return requests;
    }

    private static ObjectNode request(String operation, String parameters, SecuritySituation situation) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("operation", operation);
        request.set("parameters", Fixtures.parse(parameters));
        request.set("facts", Fixtures.parse(situation.facts()));
        return request;
    }

    /** The rows of an edition by operation, and what A5 adds: 2018 names DescribeInstances in its prose alone. */
    private static Map<String, PublishedRow> listed(String edition) {
        Map<String, PublishedRow> rows = new TreeMap<>();
        PublishedText.rows(edition).forEach(row -> rows.put(row.operation(), row));
        rows.putIfAbsent("DescribeInstances", new PublishedRow("DescribeInstances", Effect.UNAFFECTED, null));
        return rows;
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        REIGNS.keySet().forEach(edition -> operations.addAll(listed(edition).keySet()));
        return operations;
    }

    private static Set<String> diskOperations() {
        // These act on a disk as well, though no lock hinders them.
        Set<String> operations = new TreeSet<>(Set.of("DescribeDiskMonitorData", "ModifyDiskAttribute", "ResetDisks"));
        for (String edition : REIGNS.keySet()) {
            PublishedText.rows(edition).stream()
                    .filter(row -> row.effect() == Effect.FAILS_WHILE_IN_USE)
                    .forEach(row -> operations.add(row.operation()));
        }
        return operations;
    }
}
