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

    /** A path, and the names its query may hold by the methods it takes. */
    private record Place(Pattern path, Map<String, Set<String>> queries) {}

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
                methods.addAll(place.queries().keySet());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** Names a query may hold; null when the path does not take the method. */
    @Nullable
    Set<String> queryNames(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Place place : places()) {
            if (place.path().matcher(path).matches() && place.queries().containsKey(asked)) {
                return place.queries().get(asked);
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
                Map<String, Set<String>> queries = new TreeMap<>();
                path.getValue()
                        .properties()
                        .forEach(method ->
                                queries.put(method.getKey().toUpperCase(Locale.ROOT), names(method.getValue())));
                // A path inside a bundle has slashes.
                String pattern = path.getKey().replace("{path}", ".+").replaceAll("\\{[^}]*\\}", "[^/]+");
                places.add(new Place(Pattern.compile(pattern + "/?"), queries));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(places);
    }

    private static Set<String> names(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }
}
