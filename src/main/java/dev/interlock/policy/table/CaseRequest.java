package dev.interlock.policy.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.policy.table.finding.Spot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a request's body of a row of the Cases sheet. */
final class CaseRequest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARAMETERS = "parameters.";
    /** In a cell: known, and there is none. */
    private static final String NONE = "-";

    /** Names under which a request gives the facts, by the group of columns. */
    private static final Map<String, String> LISTS = Map.of(
            "Instance", "Instances",
            "Disk", "Disks",
            "Snapshot", "Snapshots",
            "LockedSnapshot", "LockedSnapshotsInfo");

    private CaseRequest() {}

    static ObjectNode of(TableRow row, EditionName name) {
        String asOf = row.text("asOf");
        ObjectNode request = JSON.objectNode();
        request.put("operation", row.word("Operation"));
        request.put("asOf", asOf == null ? name.date() + "T00:00:00Z" : asOf);
        request.putObject("editions").put(name.table(), name.date());
        request.set("parameters", parameters(row));
        ObjectNode facts = request.putObject("facts");
        CaseColumns.FACTS.forEach((group, fields) -> {
            ArrayNode list = list(group, fields, row);
            if (list != null) {
                facts.set(LISTS.getOrDefault(group, group), list);
            }
        });
        return request;
    }

    private static ObjectNode parameters(TableRow row) {
        ObjectNode parameters = JSON.objectNode();
        for (String header : row.header().names()) {
            Object value = header.startsWith(PARAMETERS) ? row.value(header) : null;
            String name = value == null ? "" : header.substring(PARAMETERS.length());
            if (value instanceof String text && name.endsWith("Ids")) {
                CommaList.of(text, row.at(header)).forEach(parameters.withArray(name)::add);
            } else if (value != null) {
                put(parameters, name, value);
            }
        }
        return parameters;
    }

    /** The facts of a group: none, one, or null when nothing is said. */
    private static @Nullable ArrayNode list(String group, List<String> fields, TableRow row) {
        ObjectNode fact = JSON.objectNode();
        for (String field : fields) {
            Object value = row.value(group + "." + field);
            if (value == null) {
                continue;
            }
            if (field.equals("LockReason")) {
                fact.set("OperationLocks", locks(value.toString(), row.at(group + "." + field)));
            } else if (group.equals("Disk") && field.equals("InstanceId") && value.equals(NONE)) {
                fact.put(field, "");
            } else {
                put(fact, field, value);
            }
        }
        String id = fields.get(0);
        boolean none = fact.path(id).asText().equals(NONE);
        if (none && fact.size() > 1) {
            String message = "there is no " + group + ", but the row tells of its fields";
            row.at(group + "." + id).error("table-contradiction", message, "clear the other cells or name the id");
        }
        if (fact.isEmpty()) {
            return null;
        }
        return none ? JSON.arrayNode() : JSON.arrayNode().add(fact);
    }

    private static ObjectNode locks(String text, Spot cell) {
        ObjectNode locks = JSON.objectNode();
        ArrayNode reasons = locks.putArray("LockReason");
        if (!text.equals(NONE)) {
            CommaList.of(text, cell).forEach(reason -> reasons.addObject().put("LockReason", reason));
        }
        return locks;
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Long number) {
            object.put(name, number);
        } else if (value instanceof BigDecimal number) {
            object.put(name, number);
        } else if (value instanceof Boolean truth) {
            object.put(name, truth);
        } else {
            object.put(name, value.toString());
        }
    }
}
