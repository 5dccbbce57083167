package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem that says what is wrong: never a 500, never a name of a class. */
@QuarkusTest
class BadInputTest {

    private static final Pattern REPEATED = Pattern.compile("\\$\\{(.)\\*(\\d+)}");

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    static List<String> situations() throws IOException {
        try (var in = BadInputTest.class.getResourceAsStream("/http/bad-input.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void a_large_body_is_answered_like_a_small_one_and_too_much_in_it_is_refused() {
        String many = "{\"operation\":\"StopInstance\",\"facts\":{\"Instances\":["
                + "{\"InstanceId\":\"i-%s\"},".repeat(100_000) + "{}]}}";
        Response response = given().contentType(ContentType.JSON).body(many).post("/v1/decisions");
        isProblem(response, 400);
        assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo("too-many");
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/facts/Instances");
        assertThat(response.jsonPath().getString("instance")).isEqualTo("/v1/decisions");

        String wide = "{\"operation\":\"DescribeInstances\",\"parameters\":{\"ClientToken\":\"" + "x".repeat(900_000)
                + "\",\"Description\":\"" + "y".repeat(900_000) + "\"}}";
        given().contentType(ContentType.JSON)
                .body(wide)
                .post("/v1/decisions")
                .then()
                .statusCode(200);

        String ids = "{\"operation\":\"RebootInstances\",\"parameters\":{\"InstanceIds\":[" + "\"i-1\",".repeat(1_000)
                + "\"i-2\"]}}";
        Response named = given().contentType(ContentType.JSON).body(ids).post("/v1/decisions");
        isProblem(named, 400);
        assertThat(named.jsonPath().getString("errors[0].pointer")).isEqualTo("/parameters/InstanceIds");

        String batch = "{\"requests\":[" + "0,".repeat(10_000) + "0]}";
        Response items = given().contentType(ContentType.JSON).body(batch).post("/v1/decisions/batch");
        isProblem(items, 400);
        assertThat(items.jsonPath().getString("errors[0].pointer")).isEqualTo("/requests");
    }

    @Test
    void a_batch_whose_answers_grow_too_long_is_answered_in_part_and_says_so() {
        StringBuilder facts = new StringBuilder("{\"facts\":{\"Instances\":[{\"InstanceId\":\"i-0\"}");
        for (int i = 1; i < 1_000; i++) {
            facts.append(",{\"InstanceId\":\"i-")
                    .append(i)
                    .append("\",\"OperationLocks\":{\"LockReason\":[{\"LockReason\":\"security\"}]}}");
        }
        String batch = facts + "]},\"requests\":[" + "{\"operation\":\"StartInstance\"},".repeat(99)
                + "{\"operation\":\"StartInstance\"}]}";
        Response answer = given().contentType(ContentType.JSON).body(batch).post("/v1/decisions/batch");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("decisions[0].outcome")).isEqualTo("indeterminate");
        assertThat(answer.jsonPath().getInt("decisions[99].status")).isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void is_answered_with_a_problem(String line) {
        String[] parts = line.split(" \\| ?", 4);
        Matcher repeated = REPEATED.matcher(parts[3]);
        String body = repeated.replaceAll(
                match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));

        Response response = given().contentType(ContentType.JSON).body(body).post("/v1/decisions");

        isProblem(response, Integer.parseInt(parts[1]));
        if (!parts[2].equals("-")) {
            assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo(parts[2]);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"operation":"A","operation":"B"} | The field `operation` stands twice in one object
            {"operation":"A"} {}              | Something follows the document
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | It is nested more than 64 deep
            {"a":11111111111111111111111111111111111111111} | A number has more than 40 digits
            {"operation":                     | It breaks off or breaks JSON's grammar
            """)
    void what_is_wrong_with_the_json_is_said(String body, String message) {
        assertThat(given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/v1/decisions")
                        .jsonPath()
                        .getString("detail"))
                .startsWith(message);
    }

    @Test
    void a_query_that_holds_what_nobody_reads_is_refused() {
        Response misspelled =
                given().contentType(ContentType.JSON).body("{}").post("/v1/decisions?revison=sha256:abc&x=1");
        isProblem(misspelled, 400);
        assertThat(misspelled.jsonPath().getList("errors.message"))
                .containsExactly(
                        "`revison` is not a name the query may hold here", "`x` is not a name the query may hold here");
        assertThat(misspelled.jsonPath().getString("errors[0].hint")).isEqualTo("Did you mean `revision`?");
        isProblem(given().get("/v1/tables/security-lock/compare?from=2018-11-20&too=2020-12-07"), 400);
        Response twice = given().get("/v1/tables/security-lock/compare?from=2018-11-20&from=2019-01-01&to=2020-12-07");
        isProblem(twice, 400);
        assertThat(twice.jsonPath().getList("errors.message")).containsExactly("`from` is given twice");
    }

    @Test
    void another_type_than_the_path_takes_or_gives_is_told_which() {
        Response refused = given().contentType("text/plain").body("x").post("/v1/decisions");
        isProblem(refused, 415);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("Send the body as `application/json`");
        refused = given().accept("image/png").get("/v1/bundle");
        isProblem(refused, 406);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("The answer comes as `application/json`");
    }

    @Test
    void another_method_than_the_path_takes_is_told_which_it_takes() {
        Response refused = given().delete("/v1/bundle");
        isProblem(refused, 405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(given().get("/v1/decisions").header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_path_that_is_not_plain_is_told_where_it_was() throws Exception {
        RawHttp.Answer answer = RawHttp.send("GET", "/v1/tables/a;b", Optional.empty(), "", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"instance\":\"/v1/tables/a;b\"");
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() {
        isProblem(
                given().contentType(ContentType.JSON).body("x".repeat(10 << 20)).post("/v1/decisions"), 413);
    }

    @Test
    void a_body_in_chunks_is_counted_while_it_is_read() throws Exception {
        byte[] large = "x".repeat(9 << 20).getBytes(StandardCharsets.UTF_8);
        assertThat(sendInChunks(large)).startsWith("413");
        byte[] small = Examples.DETACH_DISK.getBytes(StandardCharsets.UTF_8);
        assertThat(sendInChunks(small)).startsWith("200").contains("InstanceLockedForSecurity");
    }

    private static String sendInChunks(byte[] body) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + "/v1/decisions")
                        .toURL()
                        .openConnection();
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(1 << 16);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return connection.getResponseCode() + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_http_refuses_is_a_problem_too() throws IOException {
        isProblem(given().get("/v1/nothing"), 404);
        isProblem(given().get("/v1/decisions"), 405);
        isProblem(given().contentType("text/xml").body("<a/>").post("/v1/decisions"), 415);
        for (String type : List.of("x", "../../x", "application/", "/")) {
            for (String path : List.of("/v1/bundles?file=a&reason=x", "/v1/decisions", "/v1/bundles/annotate?file=a")) {
                RawHttp.Answer answer = RawHttp.send("POST", path, List.of(), type, "{}");
                assertThat(answer.status()).as(path + " " + type).isIn(401, 415);
                assertThat(answer.isProblem()).isTrue();
            }
        }
        isProblem(given().get("/v1/tables/nothing/editions"), 404);
        isProblem(given().get("/v1/tables/security-lock/editions/2019-01-01"), 404);
        isProblem(given().get("/v1/tables/security-lock/compare"), 400);
        isProblem(given().accept("image/png").get("/v1/tables/security-lock/editions/2026-06-20"), 406);
    }

    private static void isProblem(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(response.asString())
                .contains("\"status\":" + status)
                .doesNotContain("java.", "Exception", "dev.interlock", "jackson", "at line: ");
    }
}
