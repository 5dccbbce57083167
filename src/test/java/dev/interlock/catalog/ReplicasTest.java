package dev.interlock.catalog;

import static dev.interlock.catalog.Replica.BOB;
import static dev.interlock.catalog.Replica.PATIENCE;
import static dev.interlock.catalog.Replica.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.ShippedBundle;
import dev.interlock.catalog.store.PostgresServer;
import dev.interlock.catalog.store.StoreSettings;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one PostgreSQL. */
class ReplicasTest {

    @TempDir
    Path temp;

    @Test
    void replicas_start_together_and_follow_what_one_of_them_publishes() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        StoreSettings settings = PostgresServer.freshDatabase();
        try (Replica one = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false);
                Replica other = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            one.awaitReady();
            other.awaitReady();
            assertThat(one.publishing.store().activations(Long.MAX_VALUE, 9)).hasSize(1);

            Draft draft = one.draft("StartInstance", "unaffected");
            done(one.publishing.activate(draft.revision(), BOB, "why", null, null));
            await().atMost(PATIENCE).until(() -> other.revision().equals(draft.revision()));
            assertThat(other.ask("StartInstance")).isEqualTo("unaffected");

            done(other.publishing.rollback(BOB, "wrong", draft.revision()));
            await().atMost(PATIENCE).until(() -> !one.revision().equals(draft.revision()));
            assertThat(one.ask("StartInstance")).isEqualTo("fails");
        }
    }

    @Test
    void a_copy_that_is_put_back_under_them_is_followed_by_all() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        StoreSettings settings = PostgresServer.freshDatabase();
        try (Replica one = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false);
                Replica other = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            one.awaitReady();
            other.awaitReady();
            String first = one.revision();
            StoreSettings copy = PostgresServer.copyOf(settings);
            Draft lost = await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> one.draft("StartInstance", "unaffected"), Objects::nonNull);
            done(one.publishing.activate(lost.revision(), BOB, "why", null, null));
            await().atMost(PATIENCE).until(() -> other.revision().equals(lost.revision()));

            PostgresServer.putBack(copy, settings);
            await().atMost(PATIENCE).until(() -> one.revision().equals(first));
            await().atMost(PATIENCE).until(() -> other.revision().equals(first));
            assertThat(other.ask("StartInstance")).isEqualTo("fails");

            Draft next = one.draft("RebootInstance", "unaffected");
            done(one.publishing.activate(next.revision(), BOB, "why", null, null));
            await().atMost(PATIENCE).until(() -> other.revision().equals(next.revision()));
            assertThat(one.revision()).isEqualTo(next.revision());
            assertThat(one.catalog.active().number()).isEqualTo(2);
        }
    }

    @Test
    void a_database_that_is_away_at_start_is_waited_for() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        StoreSettings settings = PostgresServer.freshDatabase();
        PostgresServer.takeAway(settings);
        try (Replica replica = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            await().atMost(PATIENCE).until(() -> replica.catalog.lastCheck() != null);
            assertThat(replica.catalog.active()).isNull();
            assertThat(replica.catalog.lastCheck().diagnostics().get(0).code()).isEqualTo("store-unreachable");

            PostgresServer.bringBack(settings);
            await().atMost(PATIENCE).until(() -> replica.catalog.active() != null);

            PostgresServer.takeAway(settings);
            assertThat(replica.ask("StartInstance")).isEqualTo("fails");
            PostgresServer.bringBack(settings);
        }
    }

    @Test
    void a_folder_that_changed_while_the_database_was_away_is_looked_at_again() throws Exception {
        Path folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        StoreSettings settings = PostgresServer.freshDatabase();
        try (Replica replica = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            replica.awaitReady();

            PostgresServer.takeAway(settings);
            Replica.edit(folder, "StartInstance", "unaffected");
            await().atMost(PATIENCE).until(() -> !replica.catalog.lastCheck().accepted());

            PostgresServer.bringBack(settings);
            await().atMost(PATIENCE).until(() -> replica.catalog.lastCheck().accepted());
            assertThat(replica.ask("StartInstance")).isEqualTo("fails");
        }
    }
}
