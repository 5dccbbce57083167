package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Lock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an entry of DescribeDisks. */
final class DiskReader {

    private static final String ATTACHMENTS = "Attachments";
    private static final String ATTACHMENT = "Attachment";
    private static final String INSTANCE = "InstanceId";
    private static final Vocabulary STATUSES = Vocabulary.of(
            "In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "Deleting", "Deleted");

    static final Kind<Disk> KIND = new Kind<>(
            "Disks",
            "Disk",
            Set.of("DiskId", "Status", INSTANCE, ATTACHMENTS, "OperationLocks"),
            DiskReader::read,
            Disk::diskId);

    private DiskReader() {}

    private static @Nullable Disk read(JsonNode object, Findings findings) {
        String id = Fields.requiredText(object, "DiskId", findings);
        String status = Fields.text(object, "Status", findings);
        if (status != null && STATUSES.find(status) == null) {
            Statuses.advise("Disk", id, status, STATUSES, findings);
            status = null;
        }
        List<String> attached = attached(object, findings);
        if (id == null) {
            return null;
        }
        return new Disk(id, status, attached, locks(object, id));
    }

    private static @Nullable List<String> attached(JsonNode object, Findings findings) {
        JsonNode instance = Fields.given(object, INSTANCE);
        JsonNode attachments = Fields.given(object, ATTACHMENTS);
        if (instance == null && attachments == null) {
            return null;
        }
        Distinct<String> attached = new Distinct<>(Function.identity());
        addInstance(object, attached, findings);
        boolean known = instance != null;
        if (attachments != null) {
            int named = attached.values().size();
            findings.enter(ATTACHMENTS);
            known |= addAttachments(attachments, attached, findings);
            findings.leave();
            compare(object, named, attached.values(), attachments, findings);
        }
        return known ? attached.values() : null;
    }

    /** Any instance of either field counts; that they name different ones is still worth a word. */
    private static void compare(
            JsonNode object, int named, List<String> attached, JsonNode attachments, Findings findings) {
        if (named == 1
                && attached.size() > 1
                && attachments.findValuesAsText(INSTANCE).stream().noneMatch(attached.get(0)::equals)) {
            findings.advise(
                    "contradicting-facts",
                    "Disk " + Shown.text(object.path("DiskId").asText()) + ": `InstanceId` is "
                            + Shown.text(attached.get(0)) + ", which is not among its `Attachments`");
        }
    }

    /** Nobody decides by them, so whatever their shape is passes. */
    private static List<Lock> locks(JsonNode object, String id) {
        return Fields.given(object, "OperationLocks") == null
                ? List.of()
                : OperationLocks.of(object, "Disk " + id, new Findings()).stream()
                        .filter(lock -> lock.reason() != null)
                        .toList();
    }

    /** Whether the value tells to what the disk is attached: `{"Attachment": null}` does not. */
    private static boolean addAttachments(JsonNode value, Distinct<String> attached, Findings findings) {
        if (!value.isObject()) {
            addEach(value, ATTACHMENTS, attached, findings);
            return true;
        }
        if (!value.isEmpty() && !value.has(ATTACHMENT)) {
            String name = value.fieldNames().next();
            findings.fault(
                    "missing-field",
                    "`Attachments` has no `Attachment`, but " + Shown.text(name),
                    Findings.didYouMean(name, List.of(ATTACHMENT)));
        }
        JsonNode inner = Fields.given(value, ATTACHMENT);
        if (inner == null) {
            return value.isEmpty();
        }
        findings.enter(ATTACHMENT);
        if (inner.isObject()) {
            addAttachment(inner, attached, findings);
        } else {
            addEach(inner, ATTACHMENT, attached, findings);
        }
        findings.leave();
        return true;
    }

    private static void addEach(JsonNode list, String name, Distinct<String> attached, Findings findings) {
        if (list.isTextual() && list.textValue().isEmpty()) {
            return;
        }
        if (!list.isArray()) {
            Fields.wrongTypeHere("`" + name + "`", "a list", list, findings);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            findings.enter(i);
            addAttachment(list.get(i), attached, findings);
            findings.leave();
        }
    }

    private static void addAttachment(JsonNode value, Distinct<String> attached, Findings findings) {
        if (!value.isObject()) {
            Fields.wrongTypeHere("An entry of `Attachments`", "an object with `InstanceId`", value, findings);
        } else if (Fields.given(value, INSTANCE) == null) {
            findings.faultAt(INSTANCE, "missing-field", "`InstanceId` is required", null);
        } else {
            addInstance(value, attached, findings);
        }
    }

    /** Adds the id in `InstanceId`; ECS writes the empty text for a disk that is attached to nothing. */
    private static void addInstance(JsonNode object, Distinct<String> attached, Findings findings) {
        String id = Fields.text(object, INSTANCE, findings);
        if (id != null && id.isBlank()) {
            findings.faultAt(INSTANCE, "blank-text", "`InstanceId` is blank", null);
        } else if (id != null) {
            attached.add(id);
        }
    }
}
