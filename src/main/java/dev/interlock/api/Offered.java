package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each path offers, as the published description of the interface has it; read when first asked for. */
@Singleton
public class Offered {

    /**
     * What one method of a path takes and gives.
     *
     * @param query names the query may hold
     * @param bodies media types of the body
     * @param answers media types of what is answered when all is well
     */
    record Call(Set<String> query, Set<String> bodies, Set<String> answers) {}

    /** A path, and its calls by method. */
    private record Place(Pattern path, Map<String, Call> calls) {}

    private final OpenApiDocumentService documents;
    private volatile @Nullable List<Place> places;

    Offered(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    /** Methods that the path takes, in order; none when there is no such path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (Place place : places()) {
            if (place.path().matcher(path).matches()) {
                methods.addAll(place.calls().keySet());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The call; null when the path does not take the method. */
    @Nullable
    Call call(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Place place : places()) {
            if (place.path().matcher(path).matches() && place.calls().containsKey(asked)) {
                return place.calls().get(asked);
            }
        }
        return null;
    }

    private List<Place> places() {
        List<Place> known = places;
        if (known == null) {
            known = read(documents.getDocument("<default>", Format.JSON));
            places = known;
        }
        return known;
    }

    private static List<Place> read(byte[] document) {
        List<Place> places = new ArrayList<>();
        try {
            new ObjectMapper().readTree(document).path("paths").properties().forEach(path -> {
                Map<String, Call> calls = new TreeMap<>();
                path.getValue()
                        .properties()
                        .forEach(
                                method -> calls.put(method.getKey().toUpperCase(Locale.ROOT), call(method.getValue())));
                // A path inside a bundle has slashes.
                String pattern = path.getKey().replace("{path}", ".+").replaceAll("\\{[^}]*\\}", "[^/]+");
                places.add(new Place(Pattern.compile(pattern + "/?"), calls));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(places);
    }

    private static Call call(JsonNode operation) {
        Set<String> query = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
            }
        }
        Set<String> answers = new TreeSet<>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                answers.addAll(types(response.getValue()));
            }
        });
        return new Call(query, types(operation.path("requestBody")), answers);
    }

    private static Set<String> types(JsonNode described) {
        Set<String> types = new TreeSet<>();
        described.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }
}
