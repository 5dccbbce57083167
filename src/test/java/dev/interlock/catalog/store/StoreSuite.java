package dev.interlock.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.catalog.store.Activating.Activated;
import dev.interlock.catalog.store.Activating.Conflict;
import dev.interlock.policy.bundle.BundleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a store promises, whichever database it is. */
abstract class StoreSuite extends OpenStore {

    @Test
    void files_come_back_byte_for_byte_however_large() throws StoreFailure {
        byte[] large = new byte[(3 << 20) + 17];
        new Random(1).nextBytes(large);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("decision-tables/a/2026-01-01.xlsx", large);
        files.put("decision-tables/a/2026-01-02.xlsx", new byte[0]);
        files.put("rules/\u00fc \u4e2d '\" \\.drl", "rule".getBytes(UTF_8));
        Handing handing = Handings.of(files, Handings.ANN, "because");

        Submission submission = store.submit(handing, Handings.draft(handing));

        SortedMap<String, byte[]> back = store.files(handing.revision());
        assertThat(back.keySet()).containsExactlyElementsOf(files.keySet());
        files.forEach((path, bytes) -> assertThat(back.get(path)).as(path).isEqualTo(bytes));
        assertThat(store.file(handing.revision(), "decision-tables/a/2026-01-01.xlsx"))
                .isEqualTo(large);
        assertThat(store.file(handing.revision(), "elsewhere")).isNull();
        assertThat(store.report(submission)).isEqualTo(handing.report());
        assertThat(store.comparison(submission)).isEqualTo(handing.comparison());
        StoredRevision revision = store.revision(handing.revision());
        assertThat(revision.files()).extracting(BundleFile::path).containsExactlyElementsOf(files.keySet());
        assertThat(revision.latest()).isEqualTo(submission);
        assertThat(submission.at()).isEqualTo("2026-11-20T10:00:00.123Z");
        assertThat(submission.reason()).isEqualTo("because");
        assertThat(submission.comparisonDigest()).isEqualTo("c-0");
        assertThat(store.revision("sha256:none")).isNull();
        assertThat(store.files("sha256:none")).isEmpty();
    }

    @Test
    void what_was_stored_is_still_there_after_reopening() throws StoreFailure {
        Handing handing = Handings.of("one");
        Activation activation = Handings.publish(store, handing);
        store.close();
        store = Store.open(settings, CLOCK);
        assertThat(store.active()).isEqualTo(activation);
        assertThat(store.files(handing.revision())).hasSize(2);
        assertThat(store.verifyAudit(null).isSound()).isTrue();
    }

    @Test
    void bytes_that_changed_in_the_store_are_refused_and_mended_by_handing_them_in_again() throws Exception {
        Handing handing = Handings.of("one");
        store.submit(handing, Handings.draft(handing));
        sql("update content set bytes = (select max(bytes) from content other where other.sha256 <> content.sha256)");

        StoreFailure failure = failure(() -> store.files(handing.revision()));
        assertThat(failure.code()).isEqualTo(StoreFailure.Code.DAMAGED);
        assertThat(failure.explanation()).contains("`decision-tables/a/2026-01-01.xlsx`");

        store.submit(handing, Handings.draft(handing));
        assertThat(store.files(handing.revision())).hasSize(2);
    }

    @Test
    void a_file_that_is_missing_from_the_list_or_from_the_bytes_is_noticed() throws Exception {
        Handing handing = Handings.of("one");
        store.submit(handing, Handings.draft(handing));
        sql("delete from revision_file where path = 'rules/bundle.yaml'");
        assertThat(failure(() -> store.files(handing.revision())).code()).isEqualTo(StoreFailure.Code.DAMAGED);

        Handing other = Handings.of("two");
        store.submit(other, Handings.draft(other));
        sql("delete from content where bytes = (select min(bytes) from content)");
        sql("delete from content");
        assertThat(failure(() -> store.files(other.revision())).code()).isEqualTo(StoreFailure.Code.DAMAGED);
    }

    @Test
    void a_revision_handed_in_twice_is_one_revision_with_two_submissions_and_the_last_one_counts() throws StoreFailure {
        Handing handing = Handings.of("one");
        Handing again = Handings.refused(handing);
        store.submit(handing, Handings.draft(handing));
        store.submit(again, Handings.draft(again));

        StoredRevision revision = store.revision(handing.revision());
        assertThat(revision.submissions()).extracting(Submission::number).containsExactly(1L, 2L);
        assertThat(revision.accepted()).isFalse();
        assertThat(revision.handedInBy("ann")).isTrue();
        assertThat(revision.handedInBy("bob")).isTrue();
        assertThat(revision.handedInBy("eve")).isFalse();
        assertThat(store.submissions(Long.MAX_VALUE, 10))
                .extracting(Submission::source)
                .containsExactly(Source.COMMAND_LINE, Source.UPLOAD);
        assertThat(store.submissions(2, 10)).hasSize(1);
    }

    @Test
    void an_approval_is_kept_once_for_each_subject_and_comparison() throws StoreFailure {
        Handing handing = Handings.of("one");
        store.submit(handing, Handings.draft(handing));
        AuditEntry entry = AuditEntry.of(Handings.BOB, "approve", handing.revision());
        Approval first = store.approve(handing.revision(), Handings.BOB, "c-0", entry);
        assertThat(store.approve(handing.revision(), Handings.BOB, "c-0", entry))
                .isEqualTo(first);
        store.approve(handing.revision(), Handings.BOB, "c-1", entry);
        store.approve(handing.revision(), Handings.ANN, null, entry);

        assertThat(store.approvals(handing.revision()))
                .extracting(approval -> approval.subject() + " " + approval.comparisonDigest())
                .containsExactlyInAnyOrder("bob c-0", "bob c-1", "ann ");
        assertThat(store.auditHead().number())
                .as("the second time tells nothing new")
                .isEqualTo(4);
    }

    @Test
    void of_activations_that_race_exactly_one_wins_and_the_numbers_have_no_gaps() throws Exception {
        List<String> revisions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Handing handing = Handings.of("race " + i);
            store.submit(handing, Handings.draft(handing));
            revisions.add(handing.revision());
        }
        for (int round = 0; round < 5; round++) {
            long seen = round;
            List<Activating> results = together(revisions.stream()
                    .<Callable<Activating>>map(revision -> () -> Handings.activate(store, revision, seen))
                    .toList());
            List<Activation> won = results.stream()
                    .filter(Activated.class::isInstance)
                    .map(result -> ((Activated) result).activation())
                    .toList();
            assertThat(won).hasSize(1);
            assertThat(results.stream().filter(Conflict.class::isInstance))
                    .hasSize(5)
                    .allMatch(conflict -> ((Conflict) conflict).current().equals(won.get(0)));
            assertThat(store.active()).isEqualTo(won.get(0));
        }
        assertThat(store.activations(Long.MAX_VALUE, 100))
                .extracting(Activation::number)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(store.activations(3, 1)).extracting(Activation::number).containsExactly(2L);
        assertThat(store.verifyAudit(null).isSound()).isTrue();
    }

    @Test
    void processes_that_start_together_with_the_same_folder_take_it_up_once() throws Exception {
        Handing folder = Handings.of("folder");
        AuditEntry entry = AuditEntry.of(Actor.FOLDER, "folder", folder.revision());
        Callable<Activation> start = () -> {
            if (settings.isEmbedded()) {
                return store.takeUpFolder(folder, false, entry);
            }
            try (Store replica = Store.open(settings, CLOCK)) {
                return replica.takeUpFolder(folder, false, entry);
            }
        };
        List<Activation> results = together(List.of(start, start, start));

        assertThat(results).allMatch(activation -> activation.number() == 1);
        assertThat(store.activations(Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(store.active().kind()).isEqualTo(Activation.Kind.FOLDER);
    }

    @Test
    void a_folder_wins_when_it_changed_and_not_when_it_is_as_it_was() throws StoreFailure {
        Handing folder = Handings.of("folder");
        Handing changed = Handings.of("folder, changed");
        AuditEntry entry = AuditEntry.of(Actor.FOLDER, "folder", null);
        store.takeUpFolder(folder, false, entry);
        Activation published = Handings.publish(store, Handings.of("published"));

        assertThat(store.takeUpFolder(folder, false, entry)).isEqualTo(published);
        assertThat(store.takeUpFolder(changed, true, entry)).as("seed only").isEqualTo(published);
        assertThat(store.takeUpFolder(changed, false, entry).revision()).isEqualTo(changed.revision());
        assertThat(store.setting(Store.FOLDER_REVISION)).isEqualTo(changed.revision());
    }

    @Test
    void a_setting_is_replaced_only_by_who_saw_it() throws StoreFailure {
        AuditEntry entry = AuditEntry.of(Handings.BOB, "setting", null);
        assertThat(store.setting("token")).isNull();
        assertThat(store.replaceSetting("token", "other", "a", entry)).isFalse();
        assertThat(store.replaceSetting("token", null, "a", entry)).isTrue();
        assertThat(store.replaceSetting("token", null, "b", entry)).isFalse();
        assertThat(store.replaceSetting("token", "a", "b", entry)).isTrue();
        assertThat(store.setting("token")).isEqualTo("b");
        assertThat(store.auditHead().number()).isEqualTo(2);
    }

    @Test
    void text_no_database_likes_is_kept_as_near_as_can_be_and_the_trail_holds() throws StoreFailure {
        String nasty = "a\u0000b \ud83d c \ud83d\ude00 'quoted' \u202e \n; drop table audit; --";
        Actor actor = new Actor(nasty, List.of("author", "", "a\nb"));
        Handing handing = Handings.of(Handings.of("one").files(), actor, nasty);
        store.submit(handing, AuditEntry.of(actor, "draft", handing.revision()).with("text", nasty));

        assertThat(store.revision(handing.revision()).latest().reason())
                .isEqualTo("a\ufffdb \ufffd c \ud83d\ude00 'quoted' \u202e \n; drop table audit; --");
        assertThat(store.verifyAudit(null).isSound()).isTrue();
    }

    @Test
    void a_change_that_fails_leaves_nothing_behind() throws StoreFailure {
        Handing handing = Handings.of(Handings.of("one").files(), Handings.ANN, "x".repeat(5000));
        StoreFailure failure = failure(() -> store.submit(handing, Handings.draft(handing)));

        assertThat(failure.code()).isEqualTo(StoreFailure.Code.FAILED);
        assertThat(failure.explanation()).doesNotContain("SQL", "Exception", "org.");
        assertThat(store.revision(handing.revision())).isNull();
        assertThat(store.auditHead()).isEqualTo(AuditHead.NONE);
        assertThat(Handings.publish(store, Handings.of("one")).number()).isEqualTo(1);
        assertThat(store.submissions(10, 10)).extracting(Submission::number).containsExactly(1L);
    }

    @Test
    void tables_of_a_newer_version_are_left_alone() throws Exception {
        sql("insert into interlock_schema (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '7', 'later', 'SQL', 'V7__later.sql', 'x', 1, true)");
        StoreFailure failure = failure(() -> Store.open(settings, CLOCK));
        assertThat(failure.code()).isEqualTo(StoreFailure.Code.SCHEMA);
        assertThat(failure.explanation()).contains("newer version of the service: 7, this one knows up to 1");
    }
}
