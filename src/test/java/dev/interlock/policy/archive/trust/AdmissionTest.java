package dev.interlock.policy.archive.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Digest;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.archive.SmallBundle;
import dev.interlock.policy.bundle.BundleFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signed by who is trusted, newer than what was, in its time, without DRL that nobody vouches for. */
class AdmissionTest {

    private static final Instant NOW = SmallBundle.MADE.plusSeconds(3600);

    private final Signers.Seen seen = new Signers.Seen();

    @Test
    void a_signed_archive_is_admitted_with_the_bytes_it_came_in() {
        BundleArchive signed = Signers.ED.sign(SmallBundle.archive(7));
        Admitted admitted = admitted(required(signed.bytes(), Occasion.UPDATE));
        assertThat(admitted.signers()).containsExactly("policy-2026");
        assertThat(admitted.archive().bytes()).isEqualTo(signed.bytes());
        assertThat(admitted.warnings()).isEmpty();
    }

    @Test
    void stripping_the_signature_gains_nothing() {
        byte[] stripped = SmallBundle.archive(7).bytes();
        assertThat(codes(required(stripped, Occasion.UPDATE)))
                .contains("signature-missing signatures")
                .contains("archive-unsigned-rules " + SmallBundle.RULES);
        assertThat(codes(off(stripped, List.of())))
                .containsExactly(
                        "archive-unsigned-rules rules/bundle.yaml", "archive-unsigned-rules " + SmallBundle.RULES);
    }

    @Test
    void an_unsigned_archive_may_change_workbooks_and_no_rule() {
        List<BundleFile> active =
                new ArrayList<>(SmallBundle.archive(6).manifest().files());
        assertThat(codes(off(changed(SmallBundle.WORKBOOK).bytes(), active))).isEmpty();
        assertThat(codes(off(changed(SmallBundle.RULES).bytes(), active)))
                .containsExactly("archive-unsigned-rules " + SmallBundle.RULES);
        assertThat(codes(off(changed("rules/bundle.yaml").bytes(), active)))
                .containsExactly("archive-unsigned-rules rules/bundle.yaml");
        assertThat(codes(off(changed("rules/security-lock/more.drl").bytes(), active)))
                .containsExactly("archive-unsigned-rules rules/security-lock/more.drl");
        active.add(new BundleFile("rules/security-lock/other.drl", Digest.of(new byte[0]), 0));
        assertThat(codes(off(changed(SmallBundle.WORKBOOK).bytes(), active)))
                .containsExactly("archive-unsigned-rules rules/security-lock/other.drl");
    }

    @Test
    void a_signed_archive_may_change_rules_though_none_has_to_be_signed() {
        assertThat(codes(off(Signers.EC.sign(changed(SmallBundle.RULES)).bytes(), List.of())))
                .isEmpty();
        Signers stranger = new Signers("stranger", SignatureAlgorithm.EDDSA);
        assertThat(codes(off(stranger.sign(changed(SmallBundle.RULES)).bytes(), List.of())))
                .contains("archive-unsigned-rules " + SmallBundle.RULES);
    }

    @Test
    void an_older_version_is_a_replay_unless_an_operator_rolls_back() {
        take(Signers.ED.sign(SmallBundle.archive(8)));
        byte[] older = Signers.ED.sign(SmallBundle.archive(7)).bytes();
        assertThat(codes(required(older, Occasion.UPDATE))).containsExactly("archive-replayed manifest.json");
        assertThat(codes(required(older, Occasion.RESTART))).containsExactly("archive-replayed manifest.json");
        assertThat(codes(required(older, Occasion.ROLLBACK))).isEmpty();
        take(Signers.ED.sign(SmallBundle.archive(9)));
        assertThat(codes(required(Signers.ED.sign(SmallBundle.archive(8)).bytes(), Occasion.UPDATE)))
                .containsExactly("archive-replayed manifest.json");
    }

    @Test
    void the_same_release_again_is_no_replay_and_its_version_with_other_content_is() {
        take(Signers.ED.sign(SmallBundle.archive(8)));
        assertThat(codes(required(Signers.EC.sign(SmallBundle.archive(8)).bytes(), Occasion.UPDATE)))
                .isEmpty();
        SortedMap<String, byte[]> files = SmallBundle.files();
        files.put(SmallBundle.WORKBOOK, new byte[1]);
        byte[] other = Signers.ED
                .sign(SmallBundle.archive(SmallBundle.release(8), files))
                .bytes();
        for (Occasion occasion : Occasion.values()) {
            assertThat(codes(required(other, occasion))).containsExactly("archive-version-reused manifest.json");
        }
    }

    @Test
    void a_release_of_another_name_does_not_pass_for_this_one() {
        Release staging = new Release("staging", 99, SmallBundle.MADE, null, null);
        byte[] bytes = Signers.ED
                .sign(SmallBundle.archive(staging, SmallBundle.files()))
                .bytes();
        assertThat(codes(required(bytes, Occasion.UPDATE))).containsExactly("archive-other-name manifest.json");
    }

    @Test
    void a_release_has_its_time_both_ends_to_the_second() {
        assertThat(timed(NOW, null, Occasion.UPDATE)).isEmpty();
        assertThat(timed(NOW.plusSeconds(1), null, Occasion.ROLLBACK))
                .containsExactly("archive-not-yet-valid manifest.json");
        assertThat(timed(null, NOW.plusSeconds(1), Occasion.UPDATE)).isEmpty();
        assertThat(timed(null, NOW, Occasion.UPDATE)).containsExactly("archive-expired manifest.json");
        assertThat(timed(null, NOW, Occasion.ROLLBACK)).containsExactly("archive-expired manifest.json");
    }

    @Test
    void what_was_taken_up_in_time_is_read_again_later_with_a_warning() {
        Release release = new Release(SmallBundle.NAME, 7, SmallBundle.MADE, null, NOW);
        byte[] bytes = Signers.ED
                .sign(SmallBundle.archive(release, SmallBundle.files()))
                .bytes();
        Admitted admitted = admitted(required(bytes, Occasion.RESTART));
        assertThat(admitted.warnings()).extracting(found -> found.code()).containsExactly("archive-expired");
    }

    @Test
    void everything_that_speaks_against_an_archive_is_told_at_once() {
        take(Signers.ED.sign(SmallBundle.archive(8)));
        Release release = new Release("staging", 7, SmallBundle.MADE, null, NOW);
        assertThat(codes(required(
                        SmallBundle.archive(release, SmallBundle.files()).bytes(), Occasion.UPDATE)))
                .containsExactly(
                        "archive-expired manifest.json",
                        "archive-other-name manifest.json",
                        "archive-unsigned-rules rules/bundle.yaml",
                        "archive-unsigned-rules " + SmallBundle.RULES,
                        "signature-missing signatures");
    }

    @Test
    void no_changed_byte_gives_other_content() {
        BundleArchive signed = Signers.EC.sign(Signers.ED.sign(SmallBundle.archive(7)));
        byte[] good = signed.bytes();
        Random random = new Random(20260620);
        int accepted = 0;
        for (int at = 0; at < good.length; at++) {
            for (int mask : new int[] {1 << random.nextInt(8), 1 + random.nextInt(255)}) {
                byte[] bytes = good.clone();
                bytes[at] ^= (byte) mask;
                Admitted admitted = required(bytes, Occasion.UPDATE).admitted();
                if (admitted != null) {
                    accepted++;
                    assertThat(admitted.archive().manifestBytes()).isEqualTo(signed.manifestBytes());
                    assertThat(admitted.archive().files().keySet())
                            .isEqualTo(signed.files().keySet());
                    signed.files()
                            .forEach((path, content) -> assertThat(
                                            admitted.archive().files().get(path))
                                    .isEqualTo(content));
                    assertThat(admitted.signers()).isNotEmpty();
                }
            }
        }
        // Times and attributes of entries say nothing; what says something is most of the archive.
        assertThat(accepted).isBetween(1, good.length / 5);
    }

    private void take(BundleArchive archive) {
        seen.took(admitted(required(archive.bytes(), Occasion.UPDATE)));
    }

    private List<String> timed(@Nullable Instant notBefore, @Nullable Instant expires, Occasion occasion) {
        Release release = new Release(SmallBundle.NAME, 7, SmallBundle.MADE, notBefore, expires);
        return codes(required(
                Signers.ED
                        .sign(SmallBundle.archive(release, SmallBundle.files()))
                        .bytes(),
                occasion));
    }

    private static BundleArchive changed(String path) {
        SortedMap<String, byte[]> files = SmallBundle.files();
        files.put(path, "changed".getBytes(UTF_8));
        return SmallBundle.archive(SmallBundle.release(7), files);
    }

    private Admission.Result required(byte[] bytes, Occasion occasion) {
        return admission(Verification.REQUIRED).admit("bundle.zip", bytes, occasion, SmallBundle.NAME, List.of());
    }

    private Admission.Result off(byte[] bytes, List<BundleFile> active) {
        return admission(Verification.OFF).admit("bundle.zip", bytes, Occasion.UPDATE, null, active);
    }

    private Admission admission(Verification verify) {
        return new Admission(new SignatureCheck(verify, Signers.trusted()), seen, InstantSource.fixed(NOW));
    }

    private static Admitted admitted(Admission.Result result) {
        Admitted admitted = result.admitted();
        if (admitted == null) {
            throw new AssertionError(result.diagnostics().toString());
        }
        return admitted;
    }

    private static List<String> codes(Admission.Result result) {
        assertThat(result.admitted() == null)
                .isEqualTo(result.diagnostics().stream().anyMatch(found -> found.isError()));
        return result.diagnostics().stream()
                .map(found -> found.code() + " " + found.file())
                .toList();
    }
}
