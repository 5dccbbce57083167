package dev.interlock.catalog;

import static dev.interlock.catalog.Replica.BOB;
import static dev.interlock.catalog.Replica.PATIENCE;
import static dev.interlock.catalog.Replica.denied;
import static dev.interlock.catalog.Replica.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.ShippedBundle;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides after a start: whatever came last, a folder that changed or a revision that was published. */
class RestartTest {

    @TempDir
    Path temp;

    private Path folder;
    private StoreSettings settings;

    @BeforeEach
    void lay_out() throws IOException {
        folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        settings = StoreSettings.embedded(temp.resolve("data"));
    }

    @Test
    void a_published_revision_goes_on_deciding() {
        String published = publish("StartInstance");
        try (Replica replica = Replica.of(folder, settings)) {
            assertThat(replica.revision()).isEqualTo(published);
            assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
            assertThat(replica.decided).containsExactly(published);
            assertThat(replica.catalog.lastCheck().accepted()).isTrue();
        }
    }

    @Test
    void a_folder_that_changed_meanwhile_decides() throws Exception {
        publish("StartInstance");
        Replica.edit(folder, "RebootInstance", "unaffected");
        try (Replica replica = Replica.of(folder, settings)) {
            assertThat(replica.ask("StartInstance")).isEqualTo("fails");
            assertThat(replica.ask("RebootInstance")).isEqualTo("unaffected");
            Activation active = replica.publishing.store().active();
            assertThat(active.kind()).isEqualTo(Activation.Kind.FOLDER);
            assertThat(active.number()).isEqualTo(3);
        }
    }

    @Test
    void a_folder_that_changes_while_running_decides_and_so_does_what_is_published_after() throws Exception {
        try (Replica replica = Replica.of(folder, settings)) {
            Replica.edit(folder, "RebootInstance", "unaffected");
            await().atMost(PATIENCE).until(() -> replica.ask("RebootInstance").equals("unaffected"));
            Draft draft = replica.draft("StartInstance", "unaffected");
            done(replica.publishing.activate(draft.revision(), BOB, "why", replica.revision(), null));
            assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
            assertThat(replica.ask("RebootInstance")).isEqualTo("unaffected");

            // Saved again without a change: that is no change of the folder.
            Path workbook = folder.resolve(Replica.WORKBOOK);
            Check before = replica.catalog.lastCheck();
            Files.write(workbook, Files.readAllBytes(workbook));
            await().atMost(PATIENCE).until(() -> replica.catalog.lastCheck() != before);
            assertThat(replica.revision()).isEqualTo(draft.revision());
            assertThat(replica.publishing.store().active().number()).isEqualTo(3);
        }
    }

    @Test
    void a_folder_that_is_faulty_at_start_leaves_deciding_what_did() throws Exception {
        String published = publish("StartInstance");
        Replica.edit(folder, "RebootInstance", "flails");
        try (Replica replica = Replica.of(folder, settings)) {
            assertThat(replica.revision()).isEqualTo(published);
            assertThat(replica.catalog.lastCheck().accepted()).isFalse();
        }
    }

    @Test
    void a_seed_is_taken_up_once() throws Exception {
        try (Replica replica = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            replica.awaitReady();
            assertThat(replica.publishing.store().active().kind()).isEqualTo(Activation.Kind.FOLDER);
        }
        Replica.edit(folder, "RebootInstance", "unaffected");
        try (Replica replica = new Replica(folder, settings, FolderMode.SEED, Examination.NONE, false)) {
            replica.awaitReady();
            assertThat(replica.ask("RebootInstance")).isEqualTo("fails");
            assertThat(replica.publishing.store().active().number()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_revision_is_refused_and_the_last_good_decides() throws Exception {
        String first;
        try (Replica replica = Replica.of(folder, settings)) {
            first = replica.revision();
        }
        publish("StartInstance");
        try (Connection connection = DriverManager.getConnection(settings.url(), "sa", "");
                Statement statement = connection.createStatement()) {
            // The bytes of the file that only the published revision has.
            statement.execute("delete from content where sha256 in (select sha256 from revision_file where path = '"
                    + Replica.WORKBOOK + "' and revision <> '" + first + "')");
        }
        try (Replica replica = Replica.of(folder, settings)) {
            assertThat(replica.revision()).isEqualTo(first);
            assertThat(replica.ask("StartInstance")).isEqualTo("fails");
            assertThat(replica.catalog.lastCheck().accepted()).isFalse();
            assertThat(replica.catalog.lastCheck().diagnostics().get(0).code()).isEqualTo("store-damaged");

            Draft draft = replica.draft("RebootInstance", "unaffected");
            done(replica.publishing.activate(draft.revision(), BOB, "why", first, null));
            assertThat(replica.ask("RebootInstance")).isEqualTo("unaffected");
        }
    }

    @Test
    void without_its_store_the_folder_decides_and_nothing_is_published() throws Exception {
        Path blocked = Files.writeString(temp.resolve("blocked"), "");
        try (Replica replica = Replica.of(folder, StoreSettings.embedded(blocked))) {
            assertThat(replica.catalog.storeFailure().code()).isEqualTo(StoreFailure.Code.UNWRITABLE);
            assertThat(denied(replica.publishing.rollback(BOB, "why", null)).reason())
                    .isEqualTo(Denial.Reason.STORE_UNAVAILABLE);
            assertThat(denied(replica.publishing.draft(
                                    Replica.upload(replica.catalog.active().contents(), BOB)))
                            .reason())
                    .isEqualTo(Denial.Reason.STORE_UNAVAILABLE);

            Replica.edit(folder, "RebootInstance", "unaffected");
            await().atMost(PATIENCE).until(() -> replica.ask("RebootInstance").equals("unaffected"));

            // The way is free: the store opens by itself and learns what decides.
            Files.delete(blocked);
            await().atMost(PATIENCE).until(() -> replica.catalog.active().number() == 1);
            assertThat(replica.publishing.store().active().revision()).isEqualTo(replica.revision());
        }
    }

    private String publish(String operation) {
        try (Replica replica = Replica.of(folder, settings)) {
            Draft draft = replica.draft(operation, "unaffected");
            done(replica.publishing.activate(draft.revision(), BOB, "why", null, null));
            return draft.revision();
        }
    }
}
