package dev.interlock.decision.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.describe.Fields;
import dev.interlock.facts.describe.Findings;
import dev.interlock.facts.describe.Shown;
import java.util.Map;

/** Reads the parameters of the call asked about, as a client would send them. */
final class ParametersReader {

    private static final Parameters NONE = new Parameters(JsonNodeFactory.instance.objectNode());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "Id";
    private static final String IDS = "Ids";

    /** Names, and values of one of them; ECS takes 100 ids. */
    private static final int MOST = 1_000;

    private ParametersReader() {}

    /** The member `parameters` of a request; none when it is not given or at fault. */
    static Parameters read(JsonNode body, Findings findings) {
        JsonNode value = Fields.given(body, "parameters");
        if (value instanceof ObjectNode object) {
            return object.isEmpty() ? NONE : new Parameters(checked(object, findings));
        }
        if (value != null) {
            Fields.wrongType("parameters", "an object", value, findings);
        }
        return NONE;
    }

    private static ObjectNode checked(ObjectNode parameters, Findings findings) {
        ObjectNode changed = null;
        refuseTooMany("parameters", parameters, findings);
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            String name = parameter.getKey();
            JsonNode value = parameter.getValue();
            if (value.size() > MOST) {
                findings.enter("parameters");
                refuseTooMany(name, value, findings);
                findings.leave();
                continue;
            }
            JsonNode read = unfolded(name, value);
            refuseLongIds(name, read, findings);
            if ((name.endsWith(ID) || name.endsWith(IDS)) && !isIdOrIds(read)) {
                findings.enter("parameters");
                Fields.wrongType(name, "an id or a list of ids", value, findings);
                findings.leave();
            }
            if (read != value) {
                changed = changed == null ? parameters.deepCopy() : changed;
                changed.set(name, read);
                findings.enter("parameters");
                refuseTooMany(name, read, findings);
                findings.leave();
            }
        }
        return changed == null ? parameters : changed;
    }

    private static void refuseTooMany(String name, JsonNode values, Findings findings) {
        if (values.size() > MOST) {
            String message = Shown.text(name) + " has " + values.size() + " values; " + MOST + " are read";
            findings.faultAt(name, "too-many", message, "Ask in several calls, as ECS has it");
        }
    }

    /** Ids are found in values, in lists of them, and in lists of objects: {@code Disk: [{"DiskId": "d-1"}]}. */
    private static void refuseLongIds(String name, JsonNode value, Findings findings) {
        findings.enter("parameters");
        if (isOfIds(name)) {
            Fields.refusesLength(name, value, findings);
        }
        for (JsonNode item : value) {
            if (isOfIds(name) && Fields.refusesLength(name, item, findings)) {
                break;
            }
            for (Map.Entry<String, JsonNode> field : item.properties()) {
                if (isOfIds(field.getKey())) {
                    Fields.refusesLength(name, field.getValue(), findings);
                }
            }
        }
        findings.leave();
    }

    /** {@code DiskId}, {@code DiskIds}, {@code DiskId.1}, {@code Disk.1.DiskId}. */
    private static boolean isOfIds(String name) {
        return name.endsWith(ID) || name.endsWith(IDS) || name.contains(ID + ".") || name.contains(IDS + ".");
    }

    private static boolean isIdOrIds(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (!item.isValueNode() || item.isNull()) {
                    return false;
                }
            }
            return true;
        }
        return value.isValueNode();
    }

    /** ECS takes `InstanceIds` and `DiskIds` as one text that holds a JSON array: {@code ["i-1","i-2"]}. */
    private static JsonNode unfolded(String name, JsonNode value) {
        if (!name.endsWith(IDS) || !value.isTextual() || !value.textValue().startsWith("[")) {
            return value;
        }
        try {
            JsonNode list = JSON.readTree(value.textValue());
            return list.isArray() && isIdOrIds(list) ? list : value;
        } catch (JsonProcessingException e) {
            return value;
        }
    }
}
