package dev.interlock.api.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.api.TablesResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While one workbook is worked on the next waits, and when too much waits already it is sent away. */
@QuarkusTest
@TestSecurity(user = "ann", roles = "author")
class WorkbenchTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";

    @Inject
    Workbench workbench;

    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void leave() {
        done.countDown();
    }

    private CompletableFuture<Void> occupy(byte[] body) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        CompletableFuture<Void> occupied = CompletableFuture.runAsync(() -> workbench.work(body, () -> {
            there.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return RestResponse.ok(new byte[0]);
        }));
        assertThat(there.await(30, TimeUnit.SECONDS)).isTrue();
        return occupied;
    }

    private static Response annotate() {
        try {
            return given().contentType(TablesResource.XLSX)
                    .queryParam("file", FILE)
                    .body(Files.readAllBytes(Path.of(FILE)))
                    .post("/v1/bundles/annotate");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theNextWaits() throws Exception {
        CompletableFuture<Void> first = occupy(new byte[0]);
        CompletableFuture<Integer> next =
                CompletableFuture.supplyAsync(() -> annotate().statusCode());
        // Long enough for a workbook that does not wait.
        assertThat(next.completeOnTimeout(-1, 2, TimeUnit.SECONDS).get()).isEqualTo(-1);
        done.countDown();
        first.get(30, TimeUnit.SECONDS);
        assertThat(annotate().statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchIsSentAway() throws Exception {
        occupy(new byte[32 << 20]);
        Response away = annotate();
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.jsonPath().getString("type")).endsWith(":busy");
    }
}
