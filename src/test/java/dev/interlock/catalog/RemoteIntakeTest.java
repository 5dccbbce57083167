package dev.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.catalog.remote.RemoteBundle;
import dev.interlock.catalog.remote.RemoteSource;
import dev.interlock.catalog.remote.RemoteStatus;
import dev.interlock.catalog.store.StoreSettings;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.archive.SmallBundle;
import dev.interlock.policy.archive.trust.Admission;
import dev.interlock.policy.archive.trust.SignatureCheck;
import dev.interlock.policy.archive.trust.Signers;
import dev.interlock.policy.archive.trust.Verification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive kept on disk is good for: a store that was lost, and nothing else. */
class RemoteIntakeTest {

    @TempDir
    Path temp;

    private final List<RemoteStatus> told = new ArrayList<>();

    /** The shipped law, with another outcome of `StartInstance`, as release 8. */
    private static byte[] released(Replica replica) {
        SortedMap<String, byte[]> files = new TreeMap<>(replica.catalog.active().contents());
        files.put(Replica.WORKBOOK, Replica.changed(files.get(Replica.WORKBOOK), "StartInstance", "unaffected"));
        Release release = new Release(SmallBundle.NAME, 8, SmallBundle.MADE, null, null);
        return Signers.ED.sign(SmallBundle.archive(release, files)).bytes();
    }

    /** Looks once, at an address where nobody answers. */
    private RemoteStatus pull(Replica replica) {
        InstantSource clock = InstantSource.fixed(SmallBundle.MADE.plusSeconds(60));
        StoredVersions versions = new StoredVersions(replica.access);
        SignatureCheck signatures = new SignatureCheck(Verification.REQUIRED, Signers.trusted());
        RemoteSource source = new RemoteSource(
                URI.create("http://127.0.0.1:9/bundle.zip"),
                SmallBundle.NAME,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                temp.resolve("last-good.zip"));
        RemoteIntake intake = new RemoteIntake(replica.catalog, replica.publishing, versions, told::add);
        Admission admission = new Admission(signatures, versions, clock);
        try (RemoteBundle pull = new RemoteBundle(source, admission, intake, clock, new Random(1))) {
            return pull.refreshNow();
        }
    }

    @Test
    void a_store_that_was_lost_gets_it_back_and_one_that_knows_better_does_not() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        StoreSettings store = StoreSettings.embedded(temp.resolve("data"));
        try (Replica replica = new Replica(folder, store, FolderMode.FOLLOW, Examination.NONE, false)) {
            replica.awaitReady();
            Files.write(temp.resolve("last-good.zip"), released(replica));

            RemoteStatus status = pull(replica);
            assertThat(status.keeping()).isEmpty();
            assertThat(status.version()).isEqualTo(8);
            assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
            assertThat(told).containsExactly(status);

            Replica.done(replica.publishing.rollback(Replica.BOB, "wrong", replica.revision()));
            assertThat(pull(replica).version()).isEqualTo(8);
            assertThat(replica.ask("StartInstance")).isEqualTo("fails");
        }
    }

    @Test
    void it_waits_for_a_store_that_is_still_to_be_opened_and_for_the_folder() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        try (Replica first = Replica.of(folder, StoreSettings.embedded(temp.resolve("before")))) {
            Files.write(temp.resolve("last-good.zip"), released(first));
        }
        StoreSettings store = StoreSettings.embedded(temp.resolve("data"));
        try (Replica replica = new Replica(folder, store, FolderMode.FOLLOW, Examination.NONE, false)) {
            assertThat(pull(replica).keeping()).isEmpty();
            assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
            assertThat(replica.publishing.store().activations(Long.MAX_VALUE, 9))
                    .hasSize(2);
        }
    }
}
