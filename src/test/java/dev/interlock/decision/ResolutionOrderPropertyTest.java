package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The order in which rows and facts are told is no part of the question, and neither is what it does not concern. */
class ResolutionOrderPropertyTest {

    private final Random random = new Random(4711);
    private final List<ObjectNode> requests = MixedRequests.draw(4711, 2000);
    private final Decider decider = new Decider(ShippedBundle.bundle());

    @Test
    void rowsInAnyOrderGiveTheSameAnswer() {
        for (int round = 0; round < 5; round++) {
            Decider shuffled = new Decider(shuffled(ShippedBundle.bundle()));
            requests.forEach(request -> same(request, Ask.decision(shuffled, request)));
        }
    }

    @Test
    void factsInAnyOrderGiveTheSameAnswer() {
        for (ObjectNode request : requests) {
            ObjectNode other = request.deepCopy();
            shuffleLists(other.path("facts"));
            same(request, Ask.decision(decider, other));
        }
    }

    @Test
    void targetsInAnyOrderGiveTheSameAnswer() {
        int several = 0;
        for (ObjectNode request : requests) {
            if (request.path("parameters").path("DiskId").isArray()) {
                several++;
                ObjectNode other = request.deepCopy();
                shuffleLists(other.path("parameters"));
                same(request, Ask.decision(decider, other));
            }
        }
        assertThat(several).isGreaterThan(50);
    }

    @Test
    void aFactThatDoesNotConcernTheQuestionChangesNothing() {
        int concerned = 0;
        for (ObjectNode request : requests) {
            JsonNode parameters = request.path("parameters");
            String operation = request.path("operation").asText();
            boolean named = parameters.has("SnapshotId") && operation.matches("(Lock|Unlock|Delete|Modify)Snapshot.*")
                    || parameters.has("DiskId")
                            && List.of("DetachDisk", "ResetDisk", "ReInitDisk", "CreateSnapshot")
                                    .contains(operation)
                    || parameters.has("InstanceId")
                            && List.of("StartInstance", "RunCommand").contains(operation);
            if (!named) {
                continue;
            }
            concerned++;
            ObjectNode more = request.deepCopy();
            add(more, "Instances", "{\"InstanceId\": \"i-9\", \"OperationLocks\": {\"LockReason\": \"security\"}}");
            add(more, "Disks", "{\"DiskId\": \"d-9\", \"Status\": \"In_use\", \"InstanceId\": \"i-9\"}");
            add(more, "Snapshots", "{\"SnapshotId\": \"s-9\", \"Status\": \"failed\", \"Shared\": true}");
            add(more, "LockedSnapshotsInfo", "{\"SnapshotId\": \"s-9\", \"LockStatus\": \"compliance\"}");
            same(request, Ask.decision(decider, more));
        }
        assertThat(concerned).isGreaterThan(500);
    }

    private void same(ObjectNode request, Decision other) {
        assertThat(answer(other)).as("%s", request).isEqualTo(answer(Ask.decision(decider, request)));
    }

    /** Targets and violations stand in the order of the parameters, so only what they are can be compared. */
    private static String answer(Decision decision) {
        List<String> violations = decision.violations().stream()
                .map(error -> error.code() + " " + error.httpStatus())
                .sorted()
                .toList();
        List<String> targets =
                decision.targets().stream().map(TargetAnswer::toString).sorted().toList();
        return decision.outcome() + " " + violations + " " + targets + " " + decision.result() + " "
                + decision.validUntil() + " " + decision.missing().size();
    }

    /** Adds to a list that is given; one that is not given would be told by it. */
    private static void add(ObjectNode request, String list, String fact) {
        if (request.path("facts").path(list) instanceof ArrayNode facts) {
            facts.add(Fixtures.parse(fact));
        }
    }

    private void shuffleLists(JsonNode node) {
        if (node instanceof ArrayNode list) {
            List<JsonNode> items = new ArrayList<>();
            list.forEach(items::add);
            Collections.shuffle(items, random);
            list.removeAll();
            list.addAll(items);
        }
        node.forEach(this::shuffleLists);
    }

    private Bundle shuffled(Bundle bundle) {
        SortedMap<String, LawTable> tables = new TreeMap<>();
        bundle.tables().forEach((name, table) -> {
            NavigableMap<String, Edition> editions = new TreeMap<>();
            table.editions().forEach((date, edition) -> {
                List<Object> rows = new ArrayList<>(edition.rows());
                Collections.shuffle(rows, random);
                editions.put(
                        date,
                        new Edition(
                                edition.table(),
                                edition.date(),
                                edition.file(),
                                edition.about(),
                                edition.operations(),
                                rows,
                                edition.cases(),
                                edition.sheets()));
            });
            tables.put(name, new LawTable(name, editions, table.rules()));
        });
        return new Bundle(bundle.revision(), bundle.manifest(), bundle.files(), tables, bundle.warnings());
    }
}
