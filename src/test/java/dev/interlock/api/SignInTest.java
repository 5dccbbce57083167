package dev.interlock.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.access.Provider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens over HTTP: what gets through, and what who does not get through is told. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SignInTest {

    private static final Provider PROVIDER = WithProvider.provider();

    @BeforeEach
    void ready() {
        Service.awaitReady();
    }

    private static RawHttp.Answer decide(String... headers) throws IOException {
        return RawHttp.send("POST", "/v1/decisions", List.of(headers), "application/json", Examples.DETACH_DISK);
    }

    private static RawHttp.Answer tables(String token) throws IOException {
        return RawHttp.send("GET", "/v1/tables", Optional.of(token), "", "");
    }

    private static void isRefused(RawHttp.Answer answer, String told) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.head()).contains("www-authenticate: bearer realm=\"interlock\", error=\"invalid_token\"");
        assertThat(answer.body())
                .contains(told)
                .doesNotContain("jose4j", "Exception", "java.", Provider.ISSUER, "signature", "kid");
    }

    @Test
    void a_token_decides_new_or_seen_before_in_any_case_of_the_scheme() throws IOException {
        String token = PROVIDER.token("pipeline", "g-caller");
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            RawHttp.Answer answer = decide("Authorization: " + scheme + token);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("InstanceLockedForSecurity");
        }
    }

    @Test
    void a_token_that_is_not_good_is_refused_without_a_lesson() throws IOException {
        isRefused(tables(Provider.with("key-1").token("a", "g-caller")), "not valid for this service");
        isRefused(tables(PROVIDER.sign(Provider.claims("a", "g-caller").audience("billing"))), "not valid for this");
        Instant past = Instant.now().minusSeconds(3600);
        isRefused(tables(PROVIDER.sign(Provider.claims("a", "g-caller").expiresAt(past))), "has expired");
        isRefused(tables("nonsense"), "not known here");
        isRefused(tables("x".repeat(8_193)), "8192 characters");
    }

    @Test
    void an_operator_sees_in_the_metrics_that_tokens_were_wrong() throws IOException {
        double before = wrongTokens();
        isRefused(tables("nonsense"), "not known here");
        decide("Authorization: Bearer " + PROVIDER.token("pipeline", "g-caller"));
        assertThat(wrongTokens()).isEqualTo(before + 1);
    }

    private static double wrongTokens() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("interlock_sign_ins_refused_total{reason=\"wrong\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void a_body_behind_a_bad_token_is_not_looked_at() throws IOException {
        isRefused(
                RawHttp.send("POST", "/v1/decisions", Optional.of("nonsense"), "application/json", "no JSON"),
                "not known here");
    }

    @Test
    void what_is_no_bearer_token_is_nobodys() throws IOException {
        for (String header : List.of("Basic YTpi", "Bearer", "Negotiate abc", "")) {
            RawHttp.Answer answer = decide("Authorization: " + header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.isProblem()).as(header).isTrue();
        }
    }

    @Test
    void two_headers_are_none() throws IOException {
        String good = "Authorization: Bearer " + PROVIDER.token("pipeline", "g-caller");
        isRefused(decide(good, good), "one `Authorization`");
    }

    @Test
    void a_token_in_the_query_is_refused_even_if_it_is_good() throws IOException {
        RawHttp.Answer answer = RawHttp.send(
                "GET", "/v1/tables?access_token=" + PROVIDER.token("pipeline", "g-caller"), Optional.empty(), "", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("query").doesNotContain("eyJ");
    }

    @Test
    void a_token_in_a_cookie_is_nobodys() throws IOException {
        String token = PROVIDER.token("pipeline", "g-caller");
        assertThat(decide("Cookie: access_token=" + token + "; Bearer=" + token).status())
                .isEqualTo(401);
    }

    @Test
    void what_watches_the_service_does_not_mind_a_bad_token() throws IOException {
        assertThat(RawHttp.send("GET", "/q/health/ready", Optional.of("nonsense"), "", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void made_up_paths_do_not_crowd_the_metrics() throws IOException {
        assertThat(RawHttp.send("GET", "/v1/tables;made-up", Optional.empty(), "", "")
                        .status())
                .isEqualTo(400);
        assertThat(RawHttp.send("GET", "/q/metrics", Optional.empty(), "", "").body())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("made-up");
    }

    @Test
    void the_admin_token_may_everything() throws IOException {
        assertThat(tables(WithProvider.ADMIN_TOKEN).status()).isEqualTo(200);
        isRefused(tables(WithProvider.ADMIN_TOKEN + "x"), "not known here");
    }

    @Test
    void a_configured_token_may_what_its_roles_may_and_guesses_at_it_are_limited() throws IOException {
        RawHttp.Answer known = tables(WithProvider.NIGHTLY_TOKEN);
        assertThat(known.status()).isEqualTo(403);
        String guess = WithProvider.NIGHTLY_TOKEN.substring(0, WithProvider.NIGHTLY_TOKEN.length() - 4);
        RawHttp.Answer last = known;
        for (int i = 0; last.status() != 429 && i < 100; i++) {
            last = tables(guess + String.format("%04d", i));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.isProblem()).isTrue();
        assertThat(last.head()).contains("retry-after: ");
        assertThat(tables(WithProvider.NIGHTLY_TOKEN).status()).isEqualTo(403);
    }
}
