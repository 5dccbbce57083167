package dev.interlock.catalog.remote;

import static dev.interlock.catalog.remote.ArchiveServer.serves;
import static dev.interlock.catalog.remote.ArchiveServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.archive.SmallBundle;
import dev.interlock.policy.archive.trust.Signers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What was taken up outlives the process, the network and a full disk, and is believed no more than what comes from the server. */
class KeptArchiveTest extends PullingFrom {

    @Test
    void a_restart_without_network_hands_on_what_was_kept_also_past_its_time() throws IOException {
        Release release = new Release(SmallBundle.NAME, 7, SmallBundle.MADE, null, NOW.plusSeconds(1));
        server.does(serves(
                Signers.ED
                        .sign(SmallBundle.archive(release, SmallBundle.files()))
                        .bytes(),
                "\"seven\""));
        pull(server.url()).refreshNow();
        server.close();

        RemoteBundle again = pull(server.url(), InstantSource.fixed(NOW.plusSeconds(3600)));
        RemoteStatus status = again.refreshNow();
        assertThat(taken).containsExactly("REMOTE 7", "KEPT 7");
        assertThat(errors(status)).containsExactly("remote-unreachable");
        assertThat(status.version()).isEqualTo(7);
        assertThat(status.keeping()).extracting(Diagnostic::code).containsExactly("archive-expired");
        try (var files = Files.list(folder.resolve("kept"))) {
            assertThat(files).containsExactly(folder.resolve("kept/last-good.zip"));
        }
    }

    @Test
    void after_a_restart_the_same_archive_from_the_server_is_nothing_new() {
        server.does(serves(SEVEN, "\"seven\""));
        pull(server.url()).refreshNow();
        RemoteBundle again = pull(server.url());
        again.refreshNow();
        again.refreshNow();
        assertThat(taken).containsExactly("REMOTE 7", "KEPT 7");
        assertThat(server.calls).hasSize(3).last().asString().contains("\"seven\"");
    }

    @Test
    void a_kept_archive_that_was_changed_cut_off_or_replaced_by_an_older_one_is_refused_and_mended()
            throws IOException {
        server.does(serves(EIGHT, "\"eight\""));
        pull(server.url()).refreshNow();
        Path kept = folder.resolve("kept/last-good.zip");
        byte[] changed = EIGHT.clone();
        changed[changed.length / 2] ^= 1;
        List<byte[]> spoilt = List.of(
                changed,
                Arrays.copyOf(EIGHT, 100),
                new byte[0],
                SEVEN,
                SmallBundle.archive(8).bytes());
        for (byte[] bytes : spoilt) {
            Files.write(kept, bytes);
            taken.clear();
            server.does(status(500));
            RemoteBundle again = pull(server.url());
            RemoteStatus status = again.refreshNow();
            assertThat(taken).isEmpty();
            assertThat(status.version()).isNull();
            assertThat(status.keeping())
                    .isNotEmpty()
                    .allMatch(found -> found.file().equals(kept.toString())
                            || found.file().startsWith("manifest")
                            || found.file().startsWith("rules/")
                            || found.file().startsWith("signatures"));
            server.does(serves(EIGHT, "\"eight\""));
            assertThat(again.refreshNow().keeping()).isEmpty();
            assertThat(taken).containsExactly("REMOTE 8");
            assertThat(kept).hasBinaryContent(EIGHT);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_and_what_was_pulled_decides_until_there_is_room() throws IOException {
        Path full = Path.of("/dev/full");
        Files.createDirectories(folder.resolve("kept"));
        Files.createSymbolicLink(folder.resolve("kept/last-good.zip.tmp"), full);
        server.does(serves(SEVEN, "\"seven\""));
        RemoteBundle pull = pull(server.url());

        RemoteStatus status = pull.refreshNow();
        assertThat(errors(status)).isEmpty();
        assertThat(taken).containsExactly("REMOTE 7");
        assertThat(status.keeping()).extracting(Diagnostic::code).containsExactly("remote-not-kept");
        assertThat(folder.resolve("kept/last-good.zip")).doesNotExist();

        assertThat(pull.refreshNow().keeping()).isEmpty();
        assertThat(folder.resolve("kept/last-good.zip")).hasBinaryContent(SEVEN);
        assertThat(taken).hasSize(1);
    }
}
