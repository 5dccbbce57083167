package dev.interlock.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes what a generator cannot see of calls: the requests, which are read by hand because ECS documents come in many
 * nestings, and that any call may be answered with a problem.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedCalls implements OASFilter {

    private static final String REQUEST = "DecisionRequest";
    private static final String BATCH = "BatchRequest";
    private static final String TIMELINES = "TimelinesRequest";
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, PathItem> paths = description.getPaths().getPathItems();
        description
                .getComponents()
                .addSchema(
                        REQUEST,
                        request()
                                .addProperty("operation", text("An ECS operation: `DetachDisk`"))
                                .addRequired("operation"))
                .addSchema(TIMELINES, request())
                .addSchema(BATCH, batch());
        requestOf(paths, "/v1/decisions", REQUEST);
        requestOf(paths, "/v1/decisions/batch", BATCH);
        requestOf(paths, "/v1/timelines", TIMELINES);
        paths.values().forEach(path -> path.getOperations().values().forEach(DescribedCalls::complete));
    }

    private static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() == null)
                    .forEach(parameter ->
                            parameter.setSchema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        RequestBody body = operation.getRequestBody();
        MediaType json = body == null ? null : body.getContent().getMediaType(JSON);
        if (json != null
                && json.getSchema() != null
                && "binary".equals(json.getSchema().getFormat())) {
            json.setSchema(object(""));
        }
        APIResponse problem = OASFactory.createAPIResponse()
                .description("A problem: the call itself could not be carried out; `type` says why")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(ref("Problem"))));
        operation.getResponses().setDefaultValue(problem);
    }

    private static void requestOf(Map<String, PathItem> paths, String path, String schema) {
        Objects.requireNonNull(paths.get(path))
                .getPOST()
                .getRequestBody()
                .required(true)
                .getContent()
                .getMediaType(JSON)
                .setSchema(ref(schema));
    }

    private static Schema request() {
        return object("")
                .addProperty("asOf", instant())
                .addProperty("parameters", object("The call's own parameters, by their ECS names"))
                .addProperty("facts", facts())
                .addProperty(
                        "editions",
                        object("Editions to decide by in place of those that govern at `asOf`: table to date")
                                .additionalPropertiesSchema(text("2026-06-20")));
    }

    private static Schema batch() {
        Schema requests = OASFactory.createSchema().addType(SchemaType.ARRAY).items(ref(REQUEST));
        return object("")
                .addProperty("asOf", instant())
                .addProperty("facts", facts())
                .addProperty("requests", requests)
                .addRequired("requests");
    }

    /** Each list may be bare, inside its item name, or a whole Describe document. */
    private static Schema facts() {
        Schema facts = object("What the caller knows, as ECS Describe calls answer it; what is not given is not known");
        for (String list : List.of("Instances", "Disks", "Snapshots", "LockedSnapshotsInfo")) {
            facts.addProperty(list, OASFactory.createSchema().type(List.of(SchemaType.ARRAY, SchemaType.OBJECT)));
        }
        return facts;
    }

    private static Schema instant() {
        return text("The instant to decide for; now without").format("date-time");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema object(String description) {
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        return description.isEmpty() ? object : object.description(description);
    }

    private static Schema ref(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }
}
