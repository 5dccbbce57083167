package dev.interlock.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.decision.CallError;
import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.facts.verdict.Unblock;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what a generator cannot see in the description of the interface: which fields may be null, how a target is
 * written, and that answers written by hand are JSON objects and no files.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedAnswers implements OASFilter {

    private static final String JSON = "application/json";
    private static final List<Class<? extends Record>> ANSWERS =
            List.of(Decision.class, CallError.class, Match.class, Unblock.class);

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        for (Class<? extends Record> answer : ANSWERS) {
            Schema schema = schemas.get(answer.getSimpleName());
            if (schema != null) {
                nullable(answer, schema);
            }
        }
        Schema target = schemas.get("TargetAnswer");
        if (target != null) {
            target(target);
        }
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(DescribedAnswers::jsonIsNoFile));
    }

    private static void nullable(Class<? extends Record> answer, Schema schema) {
        JsonInclude include = answer.getAnnotation(JsonInclude.class);
        boolean leftOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        for (RecordComponent component : answer.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null ? component.getName() : named.value();
            Schema property = schema.getProperties().get(name);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (property != null && nullable && !leftOut) {
                schema.addProperty(name, orNull(property));
            }
        }
    }

    private static Schema orNull(Schema schema) {
        Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
        if (schema.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(schema, none));
        }
        List<SchemaType> types = new ArrayList<>(schema.getType());
        types.add(SchemaType.NULL);
        return schema.type(types);
    }

    /** Its first field is named for what is acted on, and holds the id. */
    private static void target(Schema target) {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        Schema outcome = target.getProperties().get("outcome");
        target.setProperties(null);
        for (String kind : List.of("Instance", "Disk", "Snapshot", "Image")) {
            target.addProperty(kind, text);
        }
        target.addProperty("outcome", outcome);
        target.addProperty("Code", OASFactory.createSchema().type(List.of(SchemaType.STRING, SchemaType.NULL)));
    }

    private static void jsonIsNoFile(Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null && response.getContent().getMediaType(JSON) != null) {
                Schema schema = response.getContent().getMediaType(JSON).getSchema();
                if (schema != null && "binary".equals(schema.getFormat())) {
                    schema.format(null).type(List.of(SchemaType.OBJECT));
                }
            }
        });
    }
}
