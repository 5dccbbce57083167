package dev.interlock.catalog.remote;

import static dev.interlock.catalog.remote.ArchiveServer.status;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.SmallBundle;
import dev.interlock.policy.archive.trust.Admission;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.archive.trust.SignatureCheck;
import dev.interlock.policy.archive.trust.Signers;
import dev.interlock.policy.archive.trust.Verification;
import dev.interlock.policy.bundle.BundleFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A server of archives, and a service that pulls from it and keeps what it took up in a folder. */
abstract class PullingFrom {

    static final Instant NOW = SmallBundle.MADE.plusSeconds(60);
    static final byte[] SEVEN = Signers.ED.sign(SmallBundle.archive(7)).bytes();
    static final byte[] EIGHT = Signers.EC.sign(SmallBundle.archive(8)).bytes();

    @TempDir
    Path folder;

    final ArchiveServer server = new ArchiveServer();
    final Signers.Seen seen = new Signers.Seen();
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final List<RemoteBundle> pulls = new ArrayList<>();
    List<Diagnostic> refusal = List.of();

    @AfterEach
    void closeAll() {
        pulls.forEach(RemoteBundle::close);
        server.close();
    }

    RemoteBundle pull(URI url) {
        return pull(url, Duration.ofSeconds(20));
    }

    RemoteBundle pull(URI url, Duration timeout) {
        return pull(source(url, timeout), InstantSource.fixed(NOW));
    }

    RemoteBundle pull(URI url, InstantSource clock) {
        return pull(source(url, Duration.ofSeconds(20)), clock);
    }

    RemoteBundle pull(RemoteSource source, InstantSource clock) {
        Admission admission = new Admission(new SignatureCheck(Verification.REQUIRED, Signers.trusted()), seen, clock);
        RemoteBundle pull = new RemoteBundle(source, admission, new Intake(), clock, new Random(20260620));
        pulls.add(pull);
        return pull;
    }

    Admission admission() {
        return new Admission(
                new SignatureCheck(Verification.REQUIRED, Signers.trusted()), seen, InstantSource.fixed(NOW));
    }

    RemoteSource source(URI url, Duration timeout) {
        return new RemoteSource(
                url,
                SmallBundle.NAME,
                new BearerToken("t0ken"),
                Duration.ofMillis(20),
                timeout,
                Duration.ofSeconds(1),
                folder.resolve("kept/last-good.zip"));
    }

    static List<String> errors(RemoteStatus status) {
        return status.errors().stream().map(Diagnostic::code).toList();
    }

    /** Takes up what it is given, and remembers it as a store would. */
    final class Intake implements ArchiveIntake {
        @Nullable
        BundleArchive active;

        @Override
        public List<Diagnostic> take(Admitted admitted, Origin origin) {
            taken.add(origin + " " + admitted.archive().manifest().release().version());
            if (refusal.stream().noneMatch(Diagnostic::isError)) {
                active = admitted.archive();
                seen.took(admitted);
            }
            return refusal;
        }

        @Override
        public Collection<BundleFile> active() {
            return active == null ? List.of() : active.manifest().files();
        }
    }
}
