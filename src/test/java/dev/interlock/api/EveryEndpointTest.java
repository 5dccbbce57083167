package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.access.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every endpoint as nobody, as a stranger and as each role: the table in access/endpoints.txt says who may. */
@QuarkusTest
@TestProfile(WithProvider.class)
class EveryEndpointTest {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/access/endpoints.txt");
    private static final String ANYONE = "anyone";

    /** A token of each; nobody has none. */
    private static final Map<String, Optional<String>> PEOPLE = people();

    /** A line of the table. */
    private record Endpoint(String method, String template, Set<String> roles, String type) {

        static Endpoint read(String line) {
            String[] parts = line.split(" \\| ");
            Set<String> roles = new TreeSet<>(Arrays.asList(parts[2].split(", ")));
            return new Endpoint(parts[0], parts[1], roles, parts.length > 3 ? parts[3] : "application/json");
        }

        String key() {
            return method + " " + template;
        }

        /** The path with something in each place. */
        String path() {
            return template.replace("{table}", "security-lock")
                    .replace("{date}", "2026-06-20")
                    .replaceAll("\\{[^}]*}", "x");
        }

        boolean admits(String person) {
            return roles.contains(ANYONE) || roles.contains(person);
        }
    }

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    private static Map<String, Optional<String>> people() {
        Map<String, Optional<String>> people = new LinkedHashMap<>();
        people.put("nobody", Optional.empty());
        people.put("stranger", Optional.of(WithProvider.provider().token("stranger")));
        Roles.ALL.forEach(role ->
                people.put(role, Optional.of(WithProvider.provider().token(role + "-person", "g-" + role))));
        return people;
    }

    private static List<Endpoint> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Endpoint::read)
                .toList();
    }

    private static List<Endpoint> closed() throws IOException {
        return table().stream()
                .filter(endpoint -> !endpoint.roles().contains(ANYONE))
                .toList();
    }

    private static RawHttp.Answer send(String method, String path, Endpoint endpoint, Optional<String> token)
            throws IOException {
        String body = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS") ? "" : "{}";
        return RawHttp.send(method, path, token, endpoint.type(), body);
    }

    @Test
    void the_table_lists_every_endpoint_with_the_roles_of_its_annotation() throws IOException {
        Map<String, Set<String>> annotated = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.interlock")) {
            if (type.isAnnotatedWith(Path.class)) {
                String root = type.getAnnotationOfType(Path.class).value();
                type.getMethods().forEach(method -> add(annotated, root, method));
            }
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        for (Endpoint endpoint : table()) {
            if (!endpoint.template().startsWith("/q/")) {
                listed.put(endpoint.key(), endpoint.roles());
            }
        }
        assertThat(annotated).isNotEmpty();
        assertThat(listed).isEqualTo(annotated);
    }

    private static void add(Map<String, Set<String>> annotated, String root, JavaMethod method) {
        method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .forEach(verb -> {
                    String path = method.tryGetAnnotationOfType(Path.class)
                            .map(Path::value)
                            .orElse("");
                    assertThat(method.isAnnotatedWith(RolesAllowed.class))
                            .as("%s says who may", method.getFullName())
                            .isTrue();
                    Set<String> roles = new TreeSet<>(Arrays.asList(
                            method.getAnnotationOfType(RolesAllowed.class).value()));
                    Set<String> before = annotated.put(verb.value() + " " + root + path, roles);
                    assertThat(before == null || before.equals(roles))
                            .as("%s has the roles of its other representations", method.getFullName())
                            .isTrue();
                });
    }

    @TestFactory
    Stream<DynamicTest> who_may_may_and_nobody_else() throws IOException {
        return each(table(), (endpoint, person, token) -> {
            RawHttp.Answer answer = send(endpoint.method(), endpoint.path(), endpoint, token);
            expect(endpoint, person, answer);
            if (endpoint.method().equals("GET")) {
                RawHttp.Answer head = send("HEAD", endpoint.path(), endpoint, token);
                assertThat(head.status()).as("HEAD follows GET").isEqualTo(answer.status());
                assertThat(head.body()).isEmpty();
            }
        });
    }

    private static void expect(Endpoint endpoint, String person, RawHttp.Answer answer) {
        if (endpoint.admits(person)) {
            assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
        } else if (person.equals("nobody")) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.head()).contains("www-authenticate: bearer realm=\"interlock\"");
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> no_path_in_disguise_gets_anybody_anywhere() throws IOException {
        return each(closed(), (endpoint, person, token) -> {
            String path = endpoint.path();
            String last = path.substring(0, path.lastIndexOf('/'));
            String name = path.substring(path.lastIndexOf('/') + 1);
            for (String disguised : List.of(
                    path + ";x",
                    path + ";x=1",
                    path + "/;x",
                    path.replaceFirst("/v1", "/v1;x"),
                    path + "%3Bx",
                    path + "%3bx",
                    last + "%2F" + name,
                    last + "%2f" + name,
                    last + "%5C" + name,
                    last + "\\" + name,
                    "/" + path,
                    last + "//" + name,
                    last + "/./" + name,
                    "/q/.." + path,
                    "/q/%2e%2e" + path)) {
                RawHttp.Answer answer = send(endpoint.method(), disguised, endpoint, token);
                assertThat(answer.status()).as(disguised).isEqualTo(400);
                // A backslash is refused by the HTTP server, before anything of ours.
                assertThat(answer.isProblem()
                                || disguised.contains("\\") && answer.body().isEmpty())
                        .as(disguised)
                        .isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> another_way_to_write_or_ask_opens_nothing() throws IOException {
        Set<String> listed = new TreeSet<>();
        table().forEach(endpoint -> listed.add(endpoint.method() + " " + endpoint.path()));
        return each(closed(), (endpoint, person, token) -> {
            if (!endpoint.admits(person)) {
                for (String other : List.of(
                        endpoint.path() + "/",
                        endpoint.path() + "?x=1",
                        endpoint.path() + ".json",
                        endpoint.path().toUpperCase(java.util.Locale.ROOT))) {
                    assertThat(send(endpoint.method(), other, endpoint, token).status())
                            .as(other)
                            .isIn(401, 403, 404, 405);
                }
            }
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
                String read = method.equals("HEAD") ? "GET" : method;
                if (!listed.contains(read + " " + endpoint.path())) {
                    assertThat(send(method, endpoint.path(), endpoint, token).status())
                            .as(method)
                            .isBetween(400, 499);
                }
            }
            RawHttp.Answer options = send("OPTIONS", endpoint.path(), endpoint, token);
            assertThat(options.status()).isIn(200, 204, 401, 403);
            assertThat(options.body().isEmpty() || options.isProblem()).isTrue();
        });
    }

    private interface Step {
        void run(Endpoint endpoint, String person, Optional<String> token) throws IOException;
    }

    private static Stream<DynamicTest> each(List<Endpoint> endpoints, Step step) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            PEOPLE.forEach((person, token) -> tests.add(DynamicTest.dynamicTest(
                    endpoint.key() + " as " + person, () -> step.run(endpoint, person, token))));
        }
        return tests.stream();
    }
}
