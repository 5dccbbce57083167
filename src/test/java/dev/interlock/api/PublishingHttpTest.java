package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.interlock.policy.table.WorkbookReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a changed cell to a changed answer over HTTP, with four eyes: an author, an approver, an operator, an auditor. */
@QuarkusTest
@TestProfile(WithProvider.class)
class PublishingHttpTest {

    private static final String QUESTION = """
            {"operation": "StopInstance", "asOf": "2026-11-20T10:00:00Z", "parameters": {"InstanceId": "i-1"},
             "facts": {"Instances": [{"InstanceId": "i-1",
               "OperationLocks": {"LockReason": [{"LockReason": "security"}]}}]}}""";

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    @Test
    void aNumberInTheQueryThatIsNoneIsRefused() {
        as("author").get("/v1/bundles?limit=many").then().statusCode(400).body("type", endsWith("invalid-request"));
    }

    @Test
    void aWorkbookIsHandedInComparedApprovedActivatedAndTakenBack() throws IOException {
        String before = activeRevision();
        byte[] workbook = ChangedWorkbook.withStopInstance("accepted-not-executed");
        ValidatableResponse draft = handIn(workbook, "Stops are lost")
                .statusCode(201)
                .body("madeFrom", equalTo(before), "differing", equalTo(2))
                .body("comparison.differences[0].new.cell", startsWith("Impact!"));
        String revision = draft.extract().path("revision");
        String digest = draft.extract().path("comparisonDigest");
        String path = "/v1/bundles/" + revision;
        assertThat(draft.extract().header("Location")).endsWith(path);

        as("author").get(path + "/report").then().statusCode(200).body("accepted", equalTo(true));
        as("author").get(path + "/cases").then().statusCode(200).body("verdict", hasItem("passed"));
        as("author")
                .accept("text/csv")
                .get(path + "/comparison")
                .then()
                .statusCode(200)
                .body(startsWith("Table"));
        byte[] same = as("auditor")
                .get(path + "/files/" + ChangedWorkbook.FILE)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(same).isEqualTo(workbook);
        as("author")
                .contentType("application/json")
                .body(QUESTION)
                .post("/v1/decisions?revision=" + revision)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("accepted-not-executed"));
        assertThat(outcome()).isEqualTo("unaffected");

        act("operator", path + "/activate", "{\"reason\": \"now\"}").statusCode(428);
        act("operator", path + "/activate", order("now", digest))
                .statusCode(403)
                .body("errors[0].code", equalTo("not-approved"));
        act("approver", path + "/approve", "{\"comparison\": \"sha256:00\"}")
                .statusCode(409)
                .body("errors[0].code", equalTo("comparison-stale"));
        act("approver", path + "/approve", "{\"comparison\": \"" + digest + "\"}")
                .statusCode(200);
        given().auth()
                .oauth2(token("operator"))
                .contentType("application/json")
                .header("If-Match", "\"sha256:00\"")
                .body(order("now", digest))
                .post(path + "/activate")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("conflict"));
        given().auth()
                .oauth2(token("operator"))
                .contentType("application/json")
                .header("If-Match", "\"" + before + "\"")
                .body(order("now", digest))
                .post(path + "/activate")
                .then()
                .statusCode(200)
                .body("kind", equalTo("activate"));
        assertThat(outcome()).isEqualTo("accepted-not-executed");
        assertThat(activeRevision()).isEqualTo(revision);

        act("operator", "/v1/bundles/rollback", "{\"reason\": \"it was wrong\"}")
                .statusCode(200)
                .body("revision", equalTo(before), "kind", equalTo("rollback"));
        assertThat(outcome()).isEqualTo("unaffected");
        as("auditor").get("/v1/audit/verify").then().statusCode(200).body("sound", equalTo(true));
        assertThat(as("auditor").get("/v1/audit").asString())
                .contains("\"action\":\"activate-denied\"", "\"action\":\"rollback\"", "Stops are lost");
    }

    @Test
    void whoAsksForAnActWithoutTheRoleIsInTheAuditTrail() {
        act("author", "/v1/bundles/rollback", "{\"reason\": \"mine\"}").statusCode(403);
        as("operator").get("/v1/audit").then().statusCode(403);
        await().untilAsserted(() -> assertThat(as("auditor").get("/v1/audit").asString())
                .contains("\"action\":\"request-denied\"", "POST /v1/bundles/rollback")
                .doesNotContain("GET /v1/audit"));
    }

    @Test
    void aFaultyWorkbookIsRefusedWithEveryFindingAndGivenBackAnnotated() throws IOException {
        byte[] faulty =
                ChangedWorkbook.with(ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "unafected");
        handIn(faulty, "a try")
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("table-unknown-word"), "errors[0].cell", equalTo("F3"))
                .body("errors[0].hint", notNullValue());
        byte[] copy = given().auth()
                .oauth2(token("author"))
                .contentType(TablesResource.XLSX)
                .accept(TablesResource.XLSX)
                .queryParam("file", ChangedWorkbook.FILE)
                .queryParam("reason", "a try")
                .body(faulty)
                .post("/v1/bundles/annotate")
                .then()
                .statusCode(200)
                .contentType(TablesResource.XLSX)
                .extract()
                .asByteArray();
        assertThat(WorkbookReader.read(ChangedWorkbook.FILE, copy).diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.cell()).isEqualTo("F3"));
    }

    @Test
    void aCaseThatFailsAndARowWithoutACaseRefuse() throws IOException {
        byte[] untested = ChangedWorkbook.with(
                ChangedWorkbook.shipped(), "Impact", "StopInstance", "Outcome", "accepted-not-executed");
        handIn(untested, "a try")
                .statusCode(422)
                .body("errors.code", hasItem("case-failed"))
                .body("errors.code", hasItem("row-uncovered"));
    }

    @Test
    void whatIsNoArchiveOrNoReasonIsSaid() {
        given().auth()
                .oauth2(token("author"))
                .contentType("application/zip")
                .queryParam("reason", "x")
                .body("PK".getBytes())
                .post("/v1/bundles")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(token("author"))
                .contentType(TablesResource.XLSX)
                .queryParam("file", "../../etc/passwd")
                .queryParam("reason", "x")
                .body("PK".getBytes())
                .post("/v1/bundles")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(token("author"))
                .contentType(TablesResource.XLSX)
                .queryParam("file", ChangedWorkbook.FILE)
                .body("PK".getBytes())
                .post("/v1/bundles")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid-reason"));
        act("operator", "/v1/bundles/sha256:00/activate", order("x", "y")).statusCode(404);
        act("operator", "/v1/bundles/rollback", "{\"why\": 1}").statusCode(400);
    }

    @Test
    void aCallerMayDemandARevision() {
        String active = activeRevision();
        asking(active).statusCode(200);
        asking("1").statusCode(200);
        asking("999999").statusCode(412).contentType(Problem.MEDIA_TYPE);
        asking("sha256:00").statusCode(412);
    }

    private static ValidatableResponse asking(String revision) {
        return as("caller")
                .header("Interlock-Min-Revision", revision)
                .get("/v1/bundle")
                .then();
    }

    @Test
    void aDraftInTheShadowIsAskedWhatCallersAsk() throws IOException, InterruptedException {
        String revision = handIn(ChangedWorkbook.withStopInstance("accepted-not-executed"), "for the shadow")
                .extract()
                .path("revision");
        String path = "/v1/bundles/" + revision + "/shadow";
        as("operator").put(path).then().statusCode(200);
        outcome();
        for (int i = 0; i < 100 && as("author").get(path).<Integer>path("different") == 0; i++) {
            Thread.sleep(50);
        }
        as("author").get(path).then().body("different", equalTo(1), "sample[0].operation", equalTo("StopInstance"));
        as("operator").delete(path).then().statusCode(200);
        as("author").get(path).then().statusCode(404);
        as("operator").delete(path).then().statusCode(404);
        assertThat(as("auditor").get("/v1/audit").asString())
                .contains("\"action\":\"shadow\"")
                .containsOnlyOnce("\"action\":\"shadow-end\"");
    }

    private static ValidatableResponse handIn(byte[] workbook, String reason) {
        return given().auth()
                .oauth2(token("author"))
                .contentType(TablesResource.XLSX)
                .queryParam("file", ChangedWorkbook.FILE)
                .queryParam("reason", reason)
                .body(workbook)
                .post("/v1/bundles")
                .then();
    }

    private static ValidatableResponse act(String role, String path, String body) {
        return as(role).contentType("application/json").body(body).post(path).then();
    }

    private static String order(String reason, String digest) {
        return "{\"reason\": \"" + reason + "\", \"comparison\": \"" + digest + "\"}";
    }

    private static String activeRevision() {
        return as("caller").get("/v1/bundle").path("revision");
    }

    private static String outcome() {
        return as("caller")
                .contentType("application/json")
                .body(QUESTION)
                .post("/v1/decisions")
                .path("outcome");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(token(role));
    }

    private static String token(String role) {
        return WithProvider.provider().token(role + "-person", "g-" + role);
    }
}
