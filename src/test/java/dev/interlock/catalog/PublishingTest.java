package dev.interlock.catalog;

import static dev.interlock.catalog.Replica.ANN;
import static dev.interlock.catalog.Replica.BOB;
import static dev.interlock.catalog.Replica.WORKBOOK;
import static dev.interlock.catalog.Replica.denied;
import static dev.interlock.catalog.Replica.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.ShippedBundle;
import dev.interlock.api.ChangedWorkbook;
import dev.interlock.catalog.Denial.Reason;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoreSettings;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draft, approve, activate, roll back, with the shipped law and a store on disk. */
class PublishingTest {

    /** Tells what changes by the two revisions: enough to be acknowledged, and to be out of date. */
    private static final Examination COMPARING = new Examination() {
        @Override
        public Compared compare(@Nullable Decider active, Decider candidate) {
            String pair = (active == null ? "" : active.bundle().revision()) + ">"
                    + candidate.bundle().revision();
            return new Compared("{}", pair);
        }
    };

    private static final String RULES = "rules/security-lock/row-decides.drl";
    /** Fails in a situation that no case of the shipped law asks of. */
    private static final String DIVIDES_SELDOM = Replica.DIVIDES.replace(
            "lock.reason != null", "lock.reason != null, lock.reason != \"security\", operation == \"describezones\"");

    @TempDir
    Path temp;

    private Path folder;
    private Replica replica;

    @BeforeEach
    void start() throws IOException {
        folder = ShippedBundle.copyTo(temp.resolve("bundle"));
        start(Examination.NONE, false);
    }

    private void start(Examination examination, boolean fourEyes) {
        if (replica != null) {
            replica.close();
        }
        replica = new Replica(
                folder, StoreSettings.embedded(temp.resolve("data")), FolderMode.FOLLOW, examination, fourEyes);
        replica.awaitReady();
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    @Test
    void a_draft_decides_nothing_until_it_is_activated_and_then_at_once() throws StoreFailure {
        String before = replica.revision();
        Draft draft = replica.draft("StartInstance", "unaffected");
        assertThat(draft.accepted()).isTrue();
        assertThat(draft.madeFrom()).isEqualTo(before);
        assertThat(replica.ask("StartInstance")).isEqualTo("fails");
        Decider asked = done(replica.publishing.deciderOf(draft.revision()));
        assertThat(Replica.ask(asked, "StartInstance")).isEqualTo("unaffected");

        Activation activation = done(replica.publishing.activate(draft.revision(), BOB, "tested", before, null));

        assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
        assertThat(replica.revision()).isEqualTo(draft.revision());
        assertThat(activation.number()).isEqualTo(2);
        assertThat(replica.publishing.store().activations(Long.MAX_VALUE, 9))
                .extracting(Activation::kind)
                .containsExactly(Activation.Kind.ACTIVATE, Activation.Kind.FOLDER);
        assertThat(Replica.ask(asked, "StartInstance"))
                .as("an older answerer still answers")
                .isEqualTo("unaffected");
        assertThat(replica.publishing.store().verifyAudit(null).isSound()).isTrue();
    }

    @Test
    void a_faulty_workbook_is_kept_with_its_findings_and_cannot_be_activated() throws StoreFailure {
        Draft draft = replica.draft("StartInstance", "flails");
        assertThat(draft.accepted()).isFalse();
        assertThat(draft.kept()).isTrue();
        assertThat(draft.diagnostics()).filteredOn(Diagnostic::isError).allMatch(error -> error.sheet() != null);
        assertThat(replica.publishing.store().file(draft.revision(), WORKBOOK)).isNotEmpty();
        assertThat(replica.publishing
                        .store()
                        .report(replica.publishing
                                .store()
                                .revision(draft.revision())
                                .latest()))
                .contains("\"accepted\":false")
                .contains("flails");
        assertThat(denied(replica.publishing.activate(draft.revision(), BOB, "why", null, null))
                        .reason())
                .isEqualTo(Reason.REVISION_REFUSED);
        assertThat(denied(replica.publishing.deciderOf(draft.revision())).reason())
                .isEqualTo(Reason.REVISION_REFUSED);
    }

    @Test
    void a_file_that_is_no_workbook_is_not_kept_but_remembered() throws StoreFailure {
        byte[] junk = "MZ not a workbook".getBytes(UTF_8);
        Draft draft = done(replica.publishing.draft(Replica.upload(Map.of(WORKBOOK, junk), ANN)));
        assertThat(draft.accepted()).isFalse();
        assertThat(draft.kept()).isFalse();
        assertThat(replica.publishing.store().revision(draft.revision())).isNull();
        assertThat(audit()).anyMatch(line -> line.contains("\"action\":\"draft-refused\"") && line.contains("\"ann\""));
    }

    @Test
    void rules_that_are_not_the_active_ones_do_not_come_in_by_upload() {
        String path = "rules/security-lock/no-row-decides.drl";
        byte[] changed = (new String(replica.catalog.active().contents().get(path), UTF_8) + "\n").getBytes(UTF_8);
        Draft draft = done(replica.publishing.draft(Replica.upload(Map.of(path, changed), ANN)));
        assertThat(draft.accepted()).isFalse();
        assertThat(draft.diagnostics()).extracting(Diagnostic::code).containsExactly("rule-not-admitted");
    }

    @Test
    void a_whole_bundle_stands_for_itself() {
        TreeMap<String, byte[]> files = new TreeMap<>(replica.catalog.active().contents());
        files.remove("decision-tables/security-lock/2018-11-20.xlsx");
        Draft draft =
                done(replica.publishing.draft(new Upload(files, true, false, ANN, "smaller", Source.COMMAND_LINE)));
        assertThat(draft.accepted()).isTrue();
        done(replica.publishing.activate(draft.revision(), BOB, "why", null, null));
        assertThat(replica.catalog.active().contents().keySet()).isEqualTo(files.keySet());
    }

    @Test
    void paths_and_reasons_that_cannot_be_are_denied() {
        byte[] bytes = new byte[0];
        for (String path : List.of(
                "../x.xlsx",
                "decision-tables/../x.xlsx",
                "/etc/passwd",
                "decision-tables/a\u0000.xlsx",
                "decision-tables",
                "decision-tables//x.xlsx",
                "rules/./x.drl",
                "decision-tables\\x.xlsx")) {
            assertThat(denied(replica.publishing.draft(Replica.upload(Map.of(path, bytes), ANN)))
                            .reason())
                    .as(path)
                    .isEqualTo(Reason.INVALID_PATH);
        }
        assertThat(denied(replica.publishing.draft(Replica.upload(Map.of(), ANN)))
                        .reason())
                .isEqualTo(Reason.INVALID_PATH);
        assertThat(denied(replica.publishing.rollback(ANN, " ", null)).reason()).isEqualTo(Reason.INVALID_REASON);
        assertThat(denied(replica.publishing.rollback(ANN, "x".repeat(2001), null))
                        .reason())
                .isEqualTo(Reason.INVALID_REASON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200B", "\u00A0", "\u202Etxet", "a\uD800", "a\u0007", "\uDB40\uDC01", "\u200D", "a\u2028b"})
    void a_reason_that_cannot_be_seen_is_none(String reason) {
        assertThat(denied(replica.publishing.rollback(ANN, reason, null)).reason())
                .isEqualTo(Reason.INVALID_REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Überarbeitet: §4", "修正", "two\nlines", "\uD83D\uDC69\u200D\uD83D\uDD27 fixed"})
    void a_reason_may_be_in_any_script(String reason) {
        assertThat(denied(replica.publishing.rollback(ANN, reason, null)).reason())
                .isEqualTo(Reason.NOTHING_TO_ROLL_BACK);
    }

    @Test
    void who_saw_another_revision_decide_is_told_which_one_does() throws StoreFailure {
        String before = replica.revision();
        Draft draft = replica.draft("StartInstance", "unaffected");
        Denial denial = denied(replica.publishing.activate(draft.revision(), BOB, "why", "sha256:old", null));
        assertThat(denial.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(denial.current()).isEqualTo(before);
        assertThat(denied(replica.publishing.activate("sha256:none", BOB, "why", before, null))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_REVISION);
        assertThat(replica.ask("StartInstance")).isEqualTo("fails");
        assertThat(audit())
                .anyMatch(line -> line.contains("\"activate-denied\"") && line.contains("\"denied\":\"conflict\""))
                .anyMatch(line -> line.contains("\"denied\":\"unknown-revision\""));
    }

    @Test
    void of_activations_that_race_on_the_same_revision_one_wins() {
        String before = replica.revision();
        List<String> drafts = new ArrayList<>();
        for (String operation : List.of("StartInstance", "RebootInstance", "ModifyInstanceSpec")) {
            drafts.add(replica.draft(operation, "unaffected").revision());
        }
        List<Attempt<Activation>> attempts = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> replica.publishing.activate(drafts.get(i), BOB, "why", before, null))
                .toList();
        List<Activation> won = attempts.stream()
                .filter(Attempt.Done.class::isInstance)
                .map(Replica::done)
                .toList();
        assertThat(won).hasSize(1);
        assertThat(attempts.stream().filter(Attempt.Denied.class::isInstance).map(Replica::denied))
                .hasSize(2)
                .allMatch(denial -> denial.reason() == Reason.CONFLICT);
        assertThat(replica.revision()).isEqualTo(won.get(0).revision());
    }

    @Test
    void rolling_back_twice_goes_back_two() {
        String first = replica.revision();
        String second = replica.draft("StartInstance", "unaffected").revision();
        done(replica.publishing.activate(second, BOB, "why", first, null));
        String third = replica.draft("RebootInstance", "unaffected").revision();
        done(replica.publishing.activate(third, BOB, "why", second, null));

        assertThat(done(replica.publishing.rollback(BOB, "wrong", third)).revision())
                .isEqualTo(second);
        assertThat(replica.ask("RebootInstance")).isEqualTo("fails");
        assertThat(denied(replica.publishing.rollback(BOB, "wrong", third)).reason())
                .isEqualTo(Reason.CONFLICT);
        assertThat(done(replica.publishing.rollback(BOB, "wrong", second)).revision())
                .isEqualTo(first);
        assertThat(replica.ask("StartInstance")).isEqualTo("fails");
        assertThat(denied(replica.publishing.rollback(BOB, "wrong", first)).reason())
                .isEqualTo(Reason.NOTHING_TO_ROLL_BACK);
    }

    @Test
    void what_changes_has_to_be_acknowledged_as_it_is_now() {
        start(COMPARING, false);
        String before = replica.revision();
        Draft one = replica.draft("StartInstance", "unaffected");
        Draft other = replica.draft("RebootInstance", "unaffected");
        assertThat(one.comparisonDigest()).isEqualTo(before + ">" + one.revision());

        Denial missing = denied(replica.publishing.activate(one.revision(), BOB, "why", before, null));
        assertThat(missing.reason()).isEqualTo(Reason.COMPARISON_NOT_ACKNOWLEDGED);
        assertThat(missing.current()).isEqualTo(one.comparisonDigest());
        done(replica.publishing.activate(one.revision(), BOB, "why", before, one.comparisonDigest()));

        Denial stale = denied(
                replica.publishing.activate(other.revision(), BOB, "why", one.revision(), other.comparisonDigest()));
        assertThat(stale.reason()).isEqualTo(Reason.COMPARISON_STALE);
        assertThat(stale.current()).isEqualTo(one.revision() + ">" + other.revision());
        assertThat(done(replica.publishing.comparison(other.revision())).get().digest())
                .isEqualTo(stale.current());
        done(replica.publishing.activate(other.revision(), BOB, "why", one.revision(), stale.current()));
    }

    @Test
    void with_four_eyes_somebody_else_approves_what_it_changes_now() {
        start(COMPARING, true);
        String before = replica.revision();
        byte[] changed =
                Replica.changed(replica.catalog.active().contents().get(WORKBOOK), "StartInstance", "unaffected");
        Draft draft = done(replica.publishing.draft(Replica.upload(Map.of(WORKBOOK, changed), ANN)));
        String digest = draft.comparisonDigest();

        assertThat(denied(replica.publishing.activate(draft.revision(), BOB, "why", before, digest))
                        .reason())
                .isEqualTo(Reason.NOT_APPROVED);
        assertThat(denied(replica.publishing.approve(draft.revision(), ANN, digest))
                        .reason())
                .isEqualTo(Reason.OWN_REVISION);
        assertThat(denied(replica.publishing.approve(draft.revision(), BOB, "other"))
                        .reason())
                .isEqualTo(Reason.COMPARISON_STALE);
        done(replica.publishing.approve(draft.revision(), BOB, digest));
        assertThat(done(replica.publishing.approve(draft.revision(), BOB, digest))
                        .subject())
                .isEqualTo("bob");

        // Who hands in the same files later is an uploader as well.
        Draft again = done(replica.publishing.draft(Replica.upload(Map.of(WORKBOOK, changed), BOB)));
        assertThat(again.revision()).isEqualTo(draft.revision());
        assertThat(denied(replica.publishing.activate(draft.revision(), ANN, "why", before, digest))
                        .reason())
                .isEqualTo(Reason.NOT_APPROVED);

        Actor eve = new Actor("eve", List.of("approver"));
        done(replica.publishing.approve(draft.revision(), eve, digest));
        done(replica.publishing.activate(draft.revision(), ANN, "why", before, digest));
        assertThat(replica.ask("StartInstance")).isEqualTo("unaffected");
    }

    private List<String> audit() throws StoreFailure {
        List<String> lines = new ArrayList<>();
        replica.publishing.store().exportAudit(0, lines::add);
        return lines;
    }

    @Test
    void a_draft_whose_rules_fail_is_refused_with_the_rule() {
        Draft onCases = done(replica.publishing.draft(withRule(Replica.DIVIDES)));
        assertThat(onCases.accepted()).isFalse();
        assertThat(onCases.diagnostics()).filteredOn(Diagnostic::isError).allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("rule-failed");
            assertThat(fault.file()).isEqualTo(RULES);
        });

        start(new LawExamination(Diagnostic.Severity.WARNING), false);
        Draft whenCompared = done(replica.publishing.draft(withRule(DIVIDES_SELDOM)));
        assertThat(whenCompared.accepted()).isFalse();
        assertThat(whenCompared.diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::message)
                .containsExactly("The rule `A rule that divides` failed when it was compared with what decides");
    }

    @Test
    void rules_that_fail_do_not_keep_out_what_mends_them() throws IOException {
        Path rules = folder.resolve(RULES);
        String sound = Files.readString(rules);
        Files.writeString(rules, sound + DIVIDES_SELDOM);
        start(new LawExamination(Diagnostic.Severity.WARNING), false);
        await().atMost(Replica.PATIENCE)
                .until(() -> new String(replica.catalog.active().contents().get(RULES), UTF_8).contains("divides"));

        Draft draft = done(replica.publishing.draft(withRule("\n// mended\n")));

        assertThat(draft.accepted()).isTrue();
        assertThat(draft.diagnostics()).extracting(Diagnostic::code).contains("active-rules-fail");
        assertThat(draft.comparisonDigest()).isNotNull();
    }

    @Test
    void a_draft_that_is_refused_tells_what_it_would_change_all_the_same() throws IOException {
        start(new LawExamination(Diagnostic.Severity.ERROR), false);
        Draft draft = replica.draft("StartInstance", "unaffected");
        assertThat(draft.accepted()).isFalse();
        var compared = done(replica.publishing.comparison(draft.revision())).get();
        assertThat(compared.digest()).isEqualTo(draft.comparisonDigest());
        assertThat(compared.json()).contains("\"StartInstance\"");
    }

    @Test
    void denied_requests_are_recorded_up_to_a_limit() throws Exception {
        start(COMPARING, false);
        for (int i = 0; i < 2 * Acts.MOST_REFUSED; i++) {
            replica.publishing.acts().refused(ANN, "POST /v1/bundles/rollback");
        }
        assertThat(audit())
                .filteredOn(line -> line.contains("\"action\":\"request-denied\""))
                .hasSize(Acts.MOST_REFUSED);
    }

    @Test
    void a_fault_in_one_workbook_hides_no_finding_about_the_law_of_another() throws IOException {
        start(new LawExamination(Diagnostic.Severity.WARNING), false);
        String snapshots = "decision-tables/snapshot-lock/2026-01-28.xlsx";
        TreeMap<String, byte[]> files = new TreeMap<>(ShippedBundle.files());
        files.put(WORKBOOK, Replica.changed(files.get(WORKBOOK), "StartInstance", "fial"));
        files.put(
                snapshots,
                ChangedWorkbook.with(
                        files.get(snapshots), "Transitions", "UnlockSnapshot", "Outcome", "accepted-not-executed"));

        Draft draft = done(replica.publishing.draft(new Upload(files, true, true, ANN, "because", Source.UPLOAD)));

        assertThat(draft.accepted()).isFalse();
        assertThat(draft.diagnostics())
                .anySatisfy(found -> assertThat(found.line()).contains("table-unknown-word", WORKBOOK))
                .anySatisfy(found -> assertThat(found.line()).contains("law-untold-outcome", snapshots));
    }

    private static Upload withRule(String rule) {
        TreeMap<String, byte[]> files = new TreeMap<>(ShippedBundle.files());
        files.put(RULES, (new String(files.get(RULES), UTF_8) + rule).getBytes(UTF_8));
        return new Upload(files, true, true, ANN, "because", Source.UPLOAD);
    }
}
