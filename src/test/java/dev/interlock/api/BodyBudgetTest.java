package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bodies take of the memory is bounded, and given back however a call ends. */
@QuarkusTest
class BodyBudgetTest {

    /** A request of a size that counts. */
    private static final String LARGE = Examples.DETACH_DISK + " ".repeat(300_000);

    @Inject
    BodyBudget budget;

    private long all;
    private long byOthers;

    @BeforeEach
    void ready() {
        Service.awaitReady();
        all = budget.left();
    }

    @AfterEach
    void nothingIsKept() {
        budget.giveBack(byOthers);
        byOthers = 0;
        isBack();
    }

    private void isBack() {
        await().atMost(Duration.ofSeconds(30)).until(() -> budget.left() == all - byOthers);
    }

    private void leave(long bytes) {
        byOthers = all - bytes;
        assertThat(budget.take(byOthers)).isTrue();
    }

    private static Response decide(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/decisions");
    }

    private static String head(String headers) {
        return "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "\r\n";
    }

    private static Socket send(String request) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_body_that_does_not_fit_is_refused_before_it_is_sent_and_the_next_is_answered() throws IOException {
        leave(LARGE.length() - 1);
        try (Socket socket = send(head("Content-Length: " + LARGE.length() + "\r\n"))) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 503")
                    .contains("problem:busy")
                    .contains("close");
        }
        budget.giveBack(1);
        byOthers--;
        assertThat(decide(LARGE).statusCode()).isEqualTo(200);
        assertThat(decide(LARGE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_in_chunks_is_refused_when_it_grows_too_large() throws IOException {
        leave(LARGE.length() - 1);
        String chunk = Integer.toHexString(LARGE.length()) + "\r\n" + LARGE;
        try (Socket socket = send(head("Transfer-Encoding: chunked\r\n") + chunk)) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 503")
                    .contains("problem:busy")
                    .contains("close");
        }
        isBack();
        try (Socket socket =
                send(head("Transfer-Encoding: chunked\r\nConnection: close\r\n") + "3\r\n{} \r\n0\r\n\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("invalid-request");
        }
    }

    @Test
    void small_bodies_and_streams_need_none_of_it() throws IOException {
        leave(0);
        assertThat(decide(Examples.DETACH_DISK + " ".repeat(60_000)).statusCode())
                .isEqualTo(200);
        String lines = "{\"operation\":\"DescribeDisks\"}\n".repeat(5_000);
        assertThat(RawHttp.send("POST", HttpLimits.STREAM, List.of(), "application/x-ndjson", lines)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_taken_for_a_body_that_breaks_off_is_given_back() throws IOException {
        for (String headers : List.of("Content-Length: 900000\r\n", "Transfer-Encoding: chunked\r\n")) {
            try (Socket socket = send(head(headers) + "dbba0\r\n" + LARGE)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> budget.left() <= all - LARGE.length());
                assertThat(socket.isConnected()).isTrue();
            }
            isBack();
        }
    }

    @Test
    void what_was_taken_is_given_back_when_the_caller_leaves_before_the_answer() throws IOException {
        String batch = "{\"requests\":[" + "{\"operation\":\"DescribeDisks\"},".repeat(9_999) + "0]}";
        String head = head("Content-Length: " + batch.length() + "\r\n").replace("decisions ", "decisions/batch ");
        for (int i = 0; i < 8; i++) {
            send(head + batch).close();
        }
        isBack();
        given().contentType(ContentType.JSON)
                .body(batch)
                .post("/v1/decisions/batch")
                .then()
                .statusCode(200);
    }

    @Test
    void a_workbook_may_have_less_than_an_archive() throws IOException {
        String upload = head("Content-Length: " + ((5 << 20) + 1) + "\r\n").replace("decisions ", "bundles?file=a ");
        for (String path : List.of("bundles?file=a ", "bundles/annotate?file=a ")) {
            String workbook =
                    upload.replace("application/json", TablesResource.XLSX).replace("bundles?file=a ", path);
            try (Socket socket = send(workbook)) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("5242880 bytes");
            }
        }
        Response archive =
                given().contentType("application/zip").body(new byte[6 << 20]).post("/v1/bundles");
        assertThat(archive.statusCode()).isEqualTo(401);
    }

    @Test
    void a_caller_that_waits_to_be_asked_for_the_body_is_asked() throws IOException {
        String head = head("Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + LARGE.length() + "\r\n");
        try (Socket socket = send(head)) {
            byte[] asked = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(asked, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            socket.getOutputStream().write(LARGE.getBytes(StandardCharsets.UTF_8));
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void http_2_in_which_a_body_needs_no_length_is_not_taken_up() throws IOException {
        String upgrade =
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQBAAAAAAIAAAAA\r\nConnection: Upgrade, HTTP2-Settings\r\n";
        try (Socket socket = send(head(upgrade + "Content-Length: 2\r\n") + "{}")) {
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
            assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 400");
        }
    }
}
