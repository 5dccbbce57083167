package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** The service under test. */
final class Service {

    private Service() {}

    /** The bundle is compiled while the service starts. */
    static void awaitReady() {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }
}
