package dev.interlock.catalog.remote;

import static dev.interlock.catalog.remote.ArchiveServer.breaksOff;
import static dev.interlock.catalog.remote.ArchiveServer.endless;
import static dev.interlock.catalog.remote.ArchiveServer.leadsTo;
import static dev.interlock.catalog.remote.ArchiveServer.serves;
import static dev.interlock.catalog.remote.ArchiveServer.status;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.archive.SmallBundle;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.archive.trust.Signers;
import dev.interlock.policy.bundle.BundleFile;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the server does, what was taken up stays, and the status says what is wrong. */
class RemoteBundleTest extends PullingFrom {

    @Test
    void a_newer_archive_is_taken_up_once_and_asked_for_by_its_name() {
        RemoteBundle pull = pull(server.url());
        server.does(serves(SEVEN, "\"seven\""));
        assertThat(errors(pull.refreshNow())).isEmpty();
        assertThat(errors(pull.refreshNow())).isEmpty();
        server.does(serves(EIGHT, "\"eight\""));
        RemoteStatus status = pull.refreshNow();

        assertThat(taken).containsExactly("REMOTE 7", "REMOTE 8");
        assertThat(server.calls)
                .containsExactly(
                        "/bundle.zip?key=hidden - Bearer t0ken",
                        "/bundle.zip?key=hidden \"seven\" Bearer t0ken",
                        "/bundle.zip?key=hidden \"seven\" Bearer t0ken");
        assertThat(status.etag()).isEqualTo("\"eight\"");
        assertThat(status.version()).isEqualTo(8);
        assertThat(status.lastAttempt()).isEqualTo(NOW);
        assertThat(status.lastSuccess()).isEqualTo(NOW);
        assertThat(status.keeping()).isEmpty();
        assertThat(status.toString()).doesNotContain("t0ken").doesNotContain("hidden");
    }

    @Test
    void the_same_archive_without_a_name_or_signed_once_more_is_not_handed_on_again() {
        RemoteBundle pull = pull(server.url());
        server.does(call -> ArchiveServer.body(call, SEVEN));
        pull.refreshNow();
        assertThat(errors(pull.refreshNow())).isEmpty();
        byte[] twice = Signers.EC.sign(SmallBundle.read(SEVEN)).bytes();
        server.does(serves(twice, "\"twice\""));
        assertThat(pull.refreshNow().etag()).isEqualTo("\"twice\"");
        assertThat(taken).containsExactly("REMOTE 7");
        assertThat(folder.resolve("kept/last-good.zip")).hasBinaryContent(twice);
    }

    @Test
    void a_server_at_fault_changes_nothing_but_the_status() {
        RemoteBundle pull = pull(server.url());
        server.does(serves(SEVEN, "\"seven\""));
        pull.refreshNow();
        byte[] tampered = EIGHT.clone();
        int at = new String(EIGHT, ISO_8859_1).indexOf("a workbook");
        tampered[at] = 'A';
        byte[] forged = Signers.ED.sign(SmallBundle.archive(6)).bytes();
        byte[] staging = Signers.ED
                .sign(SmallBundle.archive(new Release("staging", 9, SmallBundle.MADE, null, null), SmallBundle.files()))
                .bytes();
        byte[] later = Signers.ED
                .sign(SmallBundle.archive(
                        new Release(SmallBundle.NAME, 9, SmallBundle.MADE, NOW.plusSeconds(1), null),
                        SmallBundle.files()))
                .bytes();

        refuses(pull, status(500), "remote-status");
        refuses(pull, status(404), "remote-status");
        refuses(pull, status(401), "remote-status");
        refuses(pull, breaksOff(EIGHT), "remote-broken-off");
        refuses(pull, endless(), "remote-too-large");
        refuses(pull, call -> ArchiveServer.body(call, "<html>".getBytes()), "archive-not-an-archive");
        refuses(pull, serves(SmallBundle.archive(8).bytes(), "\"u\""), "signature-missing");
        refuses(pull, serves(tampered, "\"t\""), "archive-damaged");
        refuses(pull, serves(forged, "\"f\""), "archive-replayed");
        refuses(pull, serves(staging, "\"s\""), "archive-other-name");
        refuses(pull, serves(later, "\"l\""), "archive-not-yet-valid");
        refuses(pull, leadsTo("http://127.0.0.1:" + server.port() + "/bundle.zip"), "remote-redirect");
        refuses(pull, leadsTo("https://localhost:" + server.port() + "/bundle.zip"), "remote-redirect");
        refuses(pull, leadsTo("file:///etc/passwd"), "remote-redirect");
        refuses(pull, leadsTo("/bundle.zip?again"), "remote-redirect");
        refuses(pull, leadsTo("http://[bad"), "remote-status");
        assertThat(pull.status().failures()).isEqualTo(16);

        server.does(serves(EIGHT, "\"eight\""));
        assertThat(errors(pull.refreshNow())).isEmpty();
        assertThat(pull.status().failures()).isZero();
        assertThat(taken).containsExactly("REMOTE 7", "REMOTE 8");
    }

    @Test
    void a_server_that_hangs_is_left() {
        RemoteBundle pull = pull(server.url(), Duration.ofMillis(300));
        server.does(server.hangs());
        assertThat(errors(pull.refreshNow())).containsExactly("remote-timeout");
        server.does(server.hangsWithinTheBody(SEVEN));
        assertThat(errors(pull.refreshNow())).containsExactly("remote-timeout");
        assertThat(taken).isEmpty();
    }

    @Test
    void a_server_that_is_away_and_comes_back() {
        int port = server.port();
        RemoteBundle pull = pull(server.url());
        server.close();
        assertThat(errors(pull.refreshNow())).containsExactly("remote-unreachable");
        assertThat(errors(pull(URI.create("http://no-such-host.invalid/")).refreshNow()))
                .containsExactly("remote-unreachable");
        try (ArchiveServer back = new ArchiveServer(port).does(serves(SEVEN, "\"seven\""))) {
            assertThat(errors(pull.refreshNow())).isEmpty();
        }
        assertThat(taken).containsExactly("REMOTE 7");
    }

    @Test
    void a_redirect_within_the_server_is_followed_and_the_token_goes_nowhere_else() {
        RemoteBundle pull = pull(server.url());
        try (ArchiveServer other = new ArchiveServer().does(serves(SEVEN, "\"x\""))) {
            server.does(leadsTo(other.url().toString()));
            assertThat(errors(pull.refreshNow())).containsExactly("remote-redirect");
            assertThat(other.calls).isEmpty();
        }
        server.does(call -> {
            if (call.getRequestURI().getPath().equals("/v7.zip")) {
                serves(SEVEN, "\"seven\"").answer(call);
            } else {
                leadsTo("v7.zip").answer(call);
            }
        });
        assertThat(errors(pull.refreshNow())).isEmpty();
        assertThat(taken).containsExactly("REMOTE 7");
    }

    @Test
    void an_archive_that_is_not_taken_up_is_not_kept_and_offered_again() {
        RemoteBundle pull = pull(server.url());
        server.does(serves(SEVEN, "\"seven\""));
        refusal = List.of(Diagnostic.error("case-failed", "x", null, null, "x", null));
        assertThat(errors(pull.refreshNow())).containsExactly("case-failed");
        assertThat(pull.status().version()).isNull();
        assertThat(folder.resolve("kept")).doesNotExist();
        refusal = List.of(Diagnostic.warning("only-a-warning", "x", null, null, "x", null));
        assertThat(errors(pull.refreshNow())).isEmpty();
        assertThat(taken).containsExactly("REMOTE 7", "REMOTE 7");
    }

    @Test
    void an_intake_that_throws_is_a_failed_look() {
        server.does(serves(SEVEN, "\"seven\""));
        RemoteBundle pull = new RemoteBundle(
                source(server.url(), Duration.ofSeconds(20)),
                admission(),
                new ArchiveIntake() {
                    @Override
                    public List<Diagnostic> take(Admitted admitted, Origin origin) {
                        throw new IllegalStateException("no database");
                    }

                    @Override
                    public Collection<BundleFile> active() {
                        return List.of();
                    }
                },
                InstantSource.fixed(NOW),
                new Random(1));
        pulls.add(pull);
        assertThat(errors(pull.refreshNow())).containsExactly("remote-failed");
        assertThat(pull.status().errors().toString()).doesNotContain("database");
    }

    @Test
    void once_started_it_looks_again_and_again_until_it_is_closed() {
        server.does(serves(SEVEN, "\"seven\""));
        RemoteBundle pull = pull(server.url());
        pull.start();
        await().until(() -> server.calls.size() >= 3);
        assertThat(pull.status().nextAttempt()).isNotNull();
        server.does(serves(EIGHT, "\"eight\""));
        await().until(() -> Long.valueOf(8).equals(pull.status().version()));
        pull.close();
        RemoteStatus last = pull.refreshNow();
        assertThat(last.version()).isEqualTo(8);
        assertThat(taken).containsExactly("REMOTE 7", "REMOTE 8");
    }

    @Test
    void a_server_that_asks_for_rest_gets_it_within_the_longest_wait() {
        server.does(call -> {
            call.getResponseHeaders().set("Retry-After", "3600");
            call.sendResponseHeaders(503, -1);
        });
        RemoteBundle pull = pull(server.url());
        pull.start();
        await().until(() -> pull.status().failures() > 0);
        assertThat(pull.status().nextAttempt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void a_source_that_cannot_be_pulled_from_says_so_without_its_secrets() {
        RemoteSource bad = new RemoteSource(
                URI.create("ftp://me:pass@localhost/x"),
                SmallBundle.NAME,
                new BearerToken("a b"),
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofDays(2),
                folder);
        assertThat(bad.faults()).hasSize(4).allMatch(found -> found.code().equals("remote-configuration"));
        assertThat(bad.faults().toString()).doesNotContain("pass").doesNotContain("a b");
        assertThat(source(URI.create("http://me:pass@localhost/"), Duration.ofSeconds(1))
                        .faults())
                .hasSize(1);
        assertThat(source(server.url(), Duration.ofSeconds(1)).faults()).isEmpty();
    }

    private void refuses(RemoteBundle pull, ArchiveServer.Behaviour behaviour, String... codes) {
        server.does(behaviour);
        RemoteStatus status = pull.refreshNow();
        assertThat(errors(status).stream().distinct()).containsExactly(codes);
        assertThat(status.version()).isEqualTo(7);
        assertThat(status.etag()).isEqualTo("\"seven\"");
        assertThat(folder.resolve("kept/last-good.zip")).hasBinaryContent(SEVEN);
        assertThat(status.errors().toString())
                .doesNotContain("hidden")
                .doesNotContain("java.")
                .doesNotContain("t0ken");
    }
}
