package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that goes away or breaks HTTP while it sends is a line in the log, and no fault of the service. */
@QuarkusTest
class BrokenCallsTest {

    private static final Logger ROOT = Logger.getLogger("");

    @Inject
    BodyBudget budget;

    private final List<LogRecord> told = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName().contains("http")) {
                told.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Service.awaitReady();
        ROOT.addHandler(listener);
    }

    @AfterEach
    void leave() {
        ROOT.removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 900000\r\n\r\nhalf",
                "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nno number\r\n"
            })
    void is_one_line_without_a_trace(String broken) throws IOException {
        long left = budget.left();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST /v1/bundles?file=a&reason=b HTTP/1.1\r\nHost: localhost\r\nContent-Type: ";
            socket.getOutputStream()
                    .write((head + TablesResource.XLSX + "\r\n" + broken).getBytes(StandardCharsets.UTF_8));
            await().atMost(Duration.ofSeconds(30)).until(() -> budget.left() < left || !told.isEmpty());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> budget.left() == left && !told.isEmpty());
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).startsWith("A call broke off");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getThrown()).isNull();
        });
    }
}
