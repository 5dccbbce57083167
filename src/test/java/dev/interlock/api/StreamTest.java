package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON lines in, JSON lines out. */
@QuarkusTest
class StreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    private static List<JsonNode> stream(String lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/decisions/stream"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    @Test
    void every_line_is_answered_in_order() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"operation\":\"StartInstance\",\"parameters\":{\"InstanceId\":\"i-")
                    .append(i)
                    .append("\"}}\n");
        }

        List<JsonNode> answers = stream(lines.toString());

        assertThat(answers).hasSize(5_000);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).at("/targets/0/Instance").asText()).isEqualTo("i-" + i);
        }
    }

    @Test
    void a_bad_line_is_a_problem_in_its_place_and_the_rest_goes_on() throws Exception {
        List<JsonNode> answers = stream("{\"operation\":\"DescribeDisks\"}\n\n{nonsense\n"
                + "{\"operation\":\"x".repeat(400_000) + "\n{\"operation\":\"DescribeDisks\"}");

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).path("outcome").asText()).isEqualTo("unaffected");
        assertThat(answers.get(1).path("detail").asText()).startsWith("Line 3: ");
        assertThat(answers.get(2).path("status").asInt()).isEqualTo(413);
        assertThat(answers.get(2).path("instance").asText()).isEqualTo("/v1/decisions/stream");
        assertThat(answers.get(3).path("outcome").asText()).isEqualTo("unaffected");
    }

    @Test
    void a_line_of_what_is_no_blank_is_answered() throws Exception {
        List<JsonNode> answers = stream("\0\n \t\r\n\1\2\n{\"operation\":\"DescribeDisks\"}\n");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("detail").asText()).startsWith("Line 1: ");
        assertThat(answers.get(1).path("detail").asText()).startsWith("Line 3: ");
    }

    @Test
    void streams_that_nobody_ends_leave_room_for_everything_else() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < StreamLimit.MOST; i++) {
                open.add(unended());
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                // In the place of one that came later than the stream that was tried.
                open.add(unended());
                return stream().statusCode() == 503;
            });
            RestAssured.get("/v1/tables").then().statusCode(200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> stream().statusCode() == 200);
    }

    @Test
    void an_answer_comes_while_more_is_to_be_sent() throws Exception {
        try (Socket socket = unended()) {
            String line = "{\"operation\":\"DescribeDisks\"}\n";
            socket.getOutputStream()
                    .write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(30_000);
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\"unaffected\"") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).as("%s", answer).isNotNegative();
                answer.append((char) next);
            }
        }
    }

    /** A stream whose client has more to say, and does not. */
    private static Socket unended() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("POST /v1/decisions/stream HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Response stream() {
        return RestAssured.given()
                .contentType("application/x-ndjson")
                .body("{\"operation\":\"DescribeDisks\"}\n".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/decisions/stream");
    }
}
