package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the REST contract promises, over HTTP, with the shipped law. */
@QuarkusTest
class HttpContractTest {

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    private static ValidatableResponse decide(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/decisions")
                .then();
    }

    @Test
    void a_decision_names_outcome_code_row_and_policy() {
        decide(Examples.DETACH_DISK)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("decisionId", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7.*"))
                .body("outcome", equalTo("fails"))
                .body("error.Code", equalTo("InstanceLockedForSecurity"))
                .body("error.HttpStatus", equalTo(403))
                .body("violations", hasSize(1))
                .body("targets[0].Disk", equalTo("d-1"))
                .body("targets[0].outcome", equalTo("fails"))
                .body("result", nullValue())
                .body("matches[0].file", equalTo("decision-tables/security-lock/2026-06-20.xlsx"))
                .body("matches[0].sheet", equalTo("Impact"))
                .body("matches[0].cells", matchesPattern("A(\\d+):N\\1"))
                .body("matches[0].because", containsString("Disk d-1 is In_use on instance i-1"))
                .body("matches[0].facts", contains("Disk d-1", "Instance i-1"))
                .body("missing", hasSize(0))
                .body("validUntil", nullValue())
                .body("unblock.text", hasItem(containsString("Instance i-1")))
                .body("policy.revision", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("policy.editions.security-lock", equalTo("2026-06-20"));
    }

    @Test
    void a_lock_that_passes_answers_with_the_fields_of_the_published_sample() {
        decide(Examples.LOCK_SNAPSHOT)
                .statusCode(200)
                .body("outcome", equalTo("unaffected"))
                .body("result.LockedSnapshotInfo.LockStatus", equalTo("compliance-cooloff"))
                .body("result.LockedSnapshotInfo.CoolOffPeriodExpiredTime", equalTo("2026-11-20T13:00:00Z"))
                .body("result.LockedSnapshotInfo.LockExpiredTime", equalTo("2026-11-21T10:00:00Z"));
    }

    @Test
    void a_dry_run_that_passes_fails_with_its_own_code_and_no_result() {
        decide(Examples.LOCK_SNAPSHOT.replace("\"CoolOffPeriod\": 3", "\"CoolOffPeriod\": 3, \"DryRun\": true"))
                .statusCode(200)
                .body("outcome", equalTo("fails"))
                .body("error.Code", equalTo("DryRunOperation"))
                .body("error.HttpStatus", equalTo(400))
                .body("result", nullValue());
    }

    @Test
    void an_operation_nobody_lists_is_answered_by_the_default_and_flagged() {
        decide("{\"operation\":\"DetachDsk\"}")
                .statusCode(200)
                .body("outcome", equalTo("unaffected"))
                .body("advisories.code", hasItem("unknown-operation"))
                .body("advisories.text", hasItem(containsString("did you mean `DetachDisk`?")));
    }

    @Test
    void a_batch_keeps_its_order_and_a_bad_item_its_place() {
        given().contentType(ContentType.JSON)
                .body(Examples.BATCH.replace(
                        "{ \"operation\": \"StopInstance\"", "{ \"operation\": 7 }, { \"operation\": \"StopInstance\""))
                .post("/v1/decisions/batch")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(3))
                .body("decisions[0].outcome", equalTo("fails"))
                .body("decisions[1].status", equalTo(400))
                .body("decisions[1].instance", equalTo("/v1/decisions/batch#/requests/1"))
                .body("decisions[1].errors[0].pointer", equalTo("/requests/1/operation"))
                .body("decisions[2].outcome", equalTo("unaffected"));
    }

    @Test
    void a_timeline_has_no_gaps_and_says_what_is_possible() {
        given().contentType(ContentType.JSON)
                .body(Examples.TIMELINE)
                .post("/v1/timelines")
                .then()
                .statusCode(200)
                .body("timelines[0].SnapshotId", equalTo("s-1"))
                .body("timelines[0].intervals.status", contains("compliance-cooloff", "compliance", "expired"))
                .body(
                        "timelines[0].intervals.from",
                        contains("2026-11-20T10:00:00Z", "2026-11-20T13:00:00Z", "2026-11-21T10:00:00Z"))
                .body("timelines[0].intervals.to", contains("2026-11-20T13:00:00Z", "2026-11-21T10:00:00Z", null))
                .body("timelines[0].intervals[0].possible.operation", hasItem("UnlockSnapshot"))
                .body("advisories", empty());
        given().contentType(ContentType.JSON)
                .body(
                        "{\"parameters\":{\"snapshotId\":\"s-2\"},\"facts\":{\"Snapshots\":[{\"SnapshotId\":\"s-1\",\"Status\":\"failed\"}],"
                                + "\"LockedSnapshotsInfo\":[{\"SnapshotId\":\"s-1\",\"LockStatus\":\"compliance\",\"lockDuration\":1,"
                                + "\"LockDurationStartTime\":\"2026-11-20T10:00:00Z\"}]}}")
                .post("/v1/timelines")
                .then()
                .statusCode(200)
                .body("timelines.SnapshotId", contains("s-1"))
                .body("advisories.code", hasItems("unknown-parameter", "misspelled-field", "contradicting-facts"));
    }

    @Test
    void tables_are_shown_as_json_csv_and_the_workbook_itself() {
        given().get("/v1/tables")
                .then()
                .statusCode(200)
                .body("tables.table", contains("security-lock", "snapshot-lock"));
        given().get("/v1/tables/security-lock/editions")
                .then()
                .statusCode(200)
                .body("editions.date", contains("2018-11-20", "2020-12-07", "2026-06-20"));
        String edition = "/v1/tables/security-lock/editions/2026-06-20";
        given().get(edition)
                .then()
                .statusCode(200)
                .body("sheets[0].sheet", equalTo("Impact"))
                .body("sheets[0].rows[0].row", equalTo(2))
                .body("sheets[0].rows[0].cells.Operation", equalTo("StartInstance"));
        given().get(edition + "?sheet=Defaults").then().body("sheets.sheet", contains("Defaults"));
        given().get(edition + "?sheet=Nope")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no such sheet; there are Impact, Defaults, Cases, About"));
        given().accept("text/csv")
                .get(edition)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("StartInstance,Instance,security,"));
        given().accept(TablesResource.XLSX)
                .get(edition)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("security-lock-2026-06-20.xlsx"));
    }

    @Test
    void editions_are_compared_answer_by_answer() {
        given().queryParam("from", "2018-11-20")
                .queryParam("to", "2020-12-07")
                .get("/v1/tables/security-lock/compare")
                .then()
                .statusCode(200)
                .body("differences.operation", everyItem(equalTo("CreateInstance")))
                .body("differences[0].old.outcome", equalTo("unaffected"))
                .body("differences[0].new.outcome", equalTo("fails"));
    }

    @Test
    void the_bundle_health_metrics_and_contract_are_there() {
        given().get("/v1/bundle")
                .then()
                .statusCode(200)
                .body("files.path", hasItem("rules/bundle.yaml"))
                .body("activatedAt", notNullValue())
                .body("lastCheck.accepted", equalTo(true));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        decide(Examples.DETACH_DISK).statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("interlock_decisions_total{outcome=\"fails\",table=\"security-lock\"}"))
                .body(containsString("interlock_decision_seconds_count"))
                .body(containsString("interlock_bundle_active{revision=\"sha256:"))
                .body(containsString("interlock_bundle_loads_total{result=\"refused\"}"))
                .body(containsString("interlock_bundle_last_success_timestamp_seconds"));
        String schemas = "components.schemas.";
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/v1/decisions'.post", notNullValue())
                .body(schemas + "DecisionRequest.required", contains("operation"))
                .body(schemas + "BatchRequest.properties.requests.items.'$ref'", endsWith("/DecisionRequest"))
                .body("paths.'/v1/timelines'.post.responses.default.content", hasKey(Problem.MEDIA_TYPE))
                .body(schemas + "Decision.properties.error.anyOf.type", hasItem("null"))
                .body(schemas + "Decision.properties.validUntil.anyOf.type", hasItem("null"))
                .body(schemas + "CallError.properties.Code.type", contains("string", "null"))
                .body(schemas + "TargetAnswer.properties.Disk.type", equalTo("string"))
                .body(schemas + "TargetAnswer.properties.kind", nullValue())
                .body(
                        "paths.'/v1/timelines'.post.responses.'200'.content.'application/json'.schema.type",
                        equalTo("object"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
