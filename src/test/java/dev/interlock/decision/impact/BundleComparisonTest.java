package dev.interlock.decision.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Digest;
import java.util.List;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** One thing changed in a shipped workbook changes these decisions and no others. */
class BundleComparisonTest {

    private static final String NEWEST = ChangedBundle.SECURITY + "2026-06-20.xlsx";
    private static final String LATER = ChangedBundle.SECURITY + "2027-01-01.xlsx";

    private final Decider shipped = new Decider(ShippedBundle.bundle());

    @Test
    void nothingChangedChangesNothing() {
        BundleComparison same = compare(new ChangedBundle());
        assertThat(same.differences()).isEmpty();
        assertThat(same.differing()).isZero();
        assertThat(same.wordingChanges()).isZero();
    }

    @Test
    void anOutcomeFlipped() {
        BundleComparison comparison = compare(new ChangedBundle().cell(NEWEST, "Impact", "F2", "unaffected"));
        assertThat(lines(comparison))
                .containsExactly(
                        "answer [StartInstance] {Lock reason=security} 2026-06-20..:"
                                + " fails InstanceLockedForSecurity 403 Impact!F2 -> unaffected Impact!F2",
                        "facts-not-told [StartInstance] {Lock reason=not told} 2026-06-20..:"
                                + " indeterminate Impact!F2 -> unaffected Impact!F2");
        assertThat(comparison.differing()).isEqualTo(2);
        assertThat(comparison.compared()).isGreaterThan(1000);
    }

    @Test
    void anOutcomeOfAConditionFlipped() {
        assertThat(answers(new ChangedBundle().cell(NEWEST, "Impact", "F36", "fails")))
                .containsExactly("answer [ResizeDisk] {Lock reason=security, Disk status=other than In_use,"
                        + " Disk attached to=the instance} 2026-06-20..: unaffected Impact!F36 -> fails Impact!F36");
    }

    @Test
    void aCodeAndAStatusChanged() {
        assertThat(answers(new ChangedBundle().cell(NEWEST, "Impact", "G2", "SomethingElse")))
                .containsExactly("answer [StartInstance] {Lock reason=security} 2026-06-20..: fails"
                        + " InstanceLockedForSecurity 403 Impact!G2 -> fails SomethingElse 403 Impact!G2");
        assertThat(answers(new ChangedBundle().cell(NEWEST, "Impact", "H2", 409)))
                .containsExactly("answer [StartInstance] {Lock reason=security} 2026-06-20..: fails"
                        + " InstanceLockedForSecurity 403 Impact!H2 -> fails InstanceLockedForSecurity 409 Impact!H2");
    }

    @Test
    void aRowAdded() {
        ChangedBundle added = new ChangedBundle()
                .row(NEWEST, "Impact", "ShelveInstance", "Instance", "security", "", "", "fails", "", "", "inferred");
        assertThat(answers(added))
                .contains("answer [ShelveInstance] {Lock reason=security, InstanceId=the instance} 2026-06-20..:"
                        + " unaffected Defaults!B2 -> fails Impact!F88")
                .allMatch(line -> line.startsWith("answer [ShelveInstance] {Lock reason=security"));
    }

    @Test
    void newOperationsWhoseRowsSayTheSameAreToldWithRowsOfTheirOwn() {
        ChangedBundle added = new ChangedBundle()
                .row(
                        NEWEST,
                        "Impact",
                        "ShelveDisk",
                        "Disk",
                        "security",
                        "In_use",
                        "",
                        "fails",
                        "Shelved",
                        403,
                        "inferred")
                .row(NEWEST, "Impact", "ShelveInstance", "Instance", "security", "", "", "fails", "", "", "inferred")
                .row(
                        NEWEST,
                        "Impact",
                        "StowDisk",
                        "Disk",
                        "security",
                        "In_use",
                        "",
                        "fails",
                        "Shelved",
                        403,
                        "inferred")
                .row(
                        NEWEST,
                        "Impact",
                        "StowDisk2",
                        "Disk",
                        "security",
                        "In_use",
                        "",
                        "fails",
                        "Stowed",
                        403,
                        "inferred");
        List<String> lines = lines(compare(added));
        assertThat(lines.stream().filter(line -> line.contains("[ShelveDisk]")))
                .isNotEmpty()
                .anyMatch(line -> line.contains("fails Shelved 403 Impact!F88"));
        assertThat(lines.stream()
                        .filter(line -> line.contains("[StowDisk]"))
                        .map(line -> line.replace("[StowDisk]", "[ShelveDisk]").replace("Impact!F90", "Impact!F88")))
                .containsExactlyElementsOf(lines.stream()
                        .filter(line -> line.contains("[ShelveDisk]"))
                        .toList());
        assertThat(lines.stream().filter(line -> line.contains("[StowDisk2]")))
                .anyMatch(line -> line.contains("fails Stowed 403 Impact!F91"));
    }

    @Test
    void operationsWhoseRowsSayTheSameOnBothSidesAreToldWithTheRowsOfEachSide() {
        ChangedBundle before = new ChangedBundle()
                .row(NEWEST, "Impact", "Shelve", "Instance", "security", "", "", "fails", "", "", "inferred")
                .row(NEWEST, "Impact", "Stow", "Instance", "security", "", "", "fails", "", "", "inferred");
        ChangedBundle after = new ChangedBundle()
                .row(NEWEST, "Impact", "Stow", "Instance", "security", "", "", "unaffected", "", "", "inferred")
                .row(NEWEST, "Impact", "Later", "Instance", "security", "", "", "fails", "", "", "inferred")
                .row(NEWEST, "Impact", "Shelve", "Instance", "security", "", "", "unaffected", "", "", "inferred");
        List<String> lines = lines(BundleComparison.of(new Decider(before.read()), new Decider(after.read())));

        assertThat(lines.stream().filter(line -> line.startsWith("answer [Shelve]")))
                .singleElement()
                .asString()
                .endsWith("fails Impact!F88 -> unaffected Impact!F90");
        assertThat(lines.stream().filter(line -> line.startsWith("answer [Stow]")))
                .singleElement()
                .asString()
                .endsWith("fails Impact!F89 -> unaffected Impact!F88");
    }

    @Test
    void aRowRemoved() {
        // Its default says what the row said of StopInstance, and not what that of RebootInstance did.
        assertThat(answers(new ChangedBundle().without(NEWEST, "Impact", 3))).isEmpty();
        assertThat(answers(new ChangedBundle().without(NEWEST, "Impact", 4)))
                .contains("answer [RebootInstance] {Lock reason=security, InstanceId=the instance} 2026-06-20..:"
                        + " fails InstanceLockedForSecurity 403 Impact!F4 -> unaffected Defaults!B2")
                .allMatch(line -> line.startsWith("answer [RebootInstance] {Lock reason=security"));
    }

    @Test
    void aDefaultFlipped() {
        List<Difference> answers =
                compare(new ChangedBundle().cell(NEWEST, "Defaults", "B2", "undocumented")).differences().stream()
                        .filter(difference -> difference.aspect() == Aspect.ANSWER)
                        .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).operations())
                .contains(Difference.UNLISTED, "CreateInstance", "DescribeZones")
                .doesNotContain("StartInstance", "LockSnapshot");
        assertThat(line(answers.get(0)))
                .endsWith("{Lock reason=security} 2026-06-20..: unaffected Defaults!B2 -> undocumented Defaults!B2");
    }

    @Test
    void aLimitMovedShowsTheValuesBetween() {
        assertThat(answers(new ChangedBundle().cell(ChangedBundle.SNAPSHOT, "Parameters", "F6", 48)))
                .containsExactlyInAnyOrder(
                        "answer [LockSnapshot] {Lock status=none, CoolOffPeriod=49 to 72} 2026-01-28..:"
                                + " unaffected Transitions!E2 -> fails InvalidParameter 400 Parameters!F6",
                        "answer [LockSnapshot] {Lock status=compliance-cooloff, CoolOffPeriod=49 to 72} 2026-01-28..:"
                                + " unaffected Transitions!E4 -> fails InvalidParameter 400 Parameters!F6",
                        "answer [LockSnapshot] {Lock status=compliance, CoolOffPeriod=49 to 72} 2026-01-28..:"
                                + " fails InvalidOperation.CoolOffPeriodExpired 403 Transitions!E8"
                                + " -> fails InvalidParameter 400 Parameters!F6",
                        "answer [LockSnapshot] {Lock status=expired, CoolOffPeriod=49 to 72} 2026-01-28..:"
                                + " unaffected Transitions!E9 -> fails InvalidParameter 400 Parameters!F6");
    }

    @Test
    void aTransitionFlipped() {
        assertThat(answers(new ChangedBundle().cell(ChangedBundle.SNAPSHOT, "Transitions", "E20", "unaffected")))
                .containsExactlyInAnyOrder(
                        "answer [DeleteSnapshot] {Lock status=compliance} 2026-01-28..:"
                                + " fails 403 Transitions!E20 -> unaffected Transitions!E20",
                        "answer [DeleteSnapshot] {Lock status=compliance, Usage=image, image_disk} 2026-01-28..:"
                                + " fails 403 Transitions!E20 -> fails SnapshotCreatedImage 403 Checks!D24",
                        "answer [DeleteSnapshot] {Lock status=compliance, Usage=disk, Force=other than true}"
                                + " 2026-01-28..: fails 403 Transitions!E20 -> fails SnapshotCreatedDisk 403 Checks!D25");
    }

    @Test
    void anEffectChangedChangesTheResult() {
        Difference result = compare(new ChangedBundle().cell(ChangedBundle.SNAPSHOT, "Transitions", "I5", "new lock"))
                .differences()
                .get(0);
        assertThat(line(result))
                .isEqualTo(
                        "result [LockSnapshot] {Lock status=compliance, Cool-off=zero, Duration=longer} 2026-01-28..:"
                                + " unaffected Transitions!I5 -> unaffected Transitions!I5");
        assertThat(result.fields()).contains("LockCreationTime", "LockExpiredTime");
        assertThat(Objects.requireNonNull(result.young().result())).containsEntry("CoolOffPeriod", "0");
    }

    @Test
    void anOrderChangedShowsWhereTwoChecksAreMet() {
        assertThat(answers(new ChangedBundle().cell(ChangedBundle.SNAPSHOT, "Checks", "B5", 20)))
                .contains("answer [LockSnapshot] {Together=Shared true and ManagedBy a product} 2026-01-28..: fails"
                        + " InvalidOperation.LockSharedSnapshotUnsupported 403 Checks!E5 -> fails"
                        + " InvalidOperation.ResourceManagedByCloudProduct 403 Checks!E6");
    }

    @Test
    void a_target_changed_is_told_where_a_locked_instance_stands_by_with_the_cells_that_say_so() {
        assertThat(answers(new ChangedBundle().cell(NEWEST, "Impact", "B5", "none")))
                .containsExactly(
                        "answer [RebootInstances] {Lock reason=security, InstanceId=another instance} 2026-06-20..:"
                                + " unaffected Impact!B5 -> fails InstanceLockedForSecurity 403 Impact!B5",
                        "answer [RebootInstances] {Lock reason=security, InstanceId=not given} 2026-06-20..:"
                                + " indeterminate Impact!B5 -> fails InstanceLockedForSecurity 403 Impact!B5");
    }

    @Test
    void a_target_changed_of_a_row_whose_outcome_changes_too_is_told_by_the_outcome_where_both_decide() {
        assertThat(answers(
                        new ChangedBundle().cell(NEWEST, "Impact", "B3", "none").cell(NEWEST, "Impact", "F3", "fails")))
                .containsExactly(
                        "answer [StopInstance] {Lock reason=security} 2026-06-20..:"
                                + " unaffected Impact!F3 -> fails Impact!F3",
                        "answer [StopInstance] {Lock reason=security, InstanceId=another instance} 2026-06-20..:"
                                + " unaffected Impact!B3 -> fails Impact!B3");
    }

    @Test
    void every_word_under_target_put_in_place_of_another_is_told() {
        // A disk operation that fails in some statuses, and an instance operation that always fails.
        for (String cell : List.of("B35", "B2")) {
            for (String target : List.of("Instance", "Disk", "Snapshot", "Image", "none")) {
                boolean same = target.equals(cell.equals("B2") ? "Instance" : "Disk");
                assertThat(answers(new ChangedBundle().cell(NEWEST, "Impact", cell, target))
                                .isEmpty())
                        .as("%s %s", cell, target)
                        .isEqualTo(same);
            }
        }
    }

    @Test
    void a_row_that_acts_on_none_is_more_than_a_default_that_says_the_same() {
        ChangedBundle defaults = new ChangedBundle().cell(NEWEST, "Defaults", "B2", "fails");
        Decider before = new Decider(defaults.read());
        Decider after = new Decider(
                defaults.row(NEWEST, "Impact", "ShelveFleet", "none", "security", "", "", "fails", "", "", "inferred")
                        .read());
        assertThat(BundleComparison.of(before, after).differences())
                .extracting(BundleComparisonTest::line)
                .contains("answer [ShelveFleet] {Lock reason=security, InstanceId=another instance} 2026-06-20..:"
                        + " unaffected -> fails Impact!F88");
    }

    @Test
    void anEditionAdded() {
        ChangedBundle added =
                new ChangedBundle().edition(NEWEST, LATER, "2027-01-01").cell(LATER, "Impact", "F3", "fails");
        assertThat(answers(added))
                .containsExactly("answer [StopInstance] {Lock reason=security} 2027-01-01..:"
                        + " unaffected Impact!F3 -> fails Impact!F3");
    }

    @Test
    void anEditionRemovedLetsTheOneBeforeGovern() {
        List<String> answers = answers(new ChangedBundle().remove(NEWEST));
        assertThat(answers)
                .contains("answer [AttachDisk] {Lock reason=security} 2026-06-20..:"
                        + " unaffected Impact!F32 -> fails Impact!F3")
                .noneMatch(line -> line.contains("2020-12-07..") || line.contains("2018-11-20.."));
        assertThat(answers).anyMatch(line -> line.contains(Difference.UNLISTED));
    }

    @Test
    void rulesChangedAreSaidAndLookedAtDeeply() {
        String path = "rules/snapshot-lock/clocks.drl";
        String rule = new String(Objects.requireNonNull(ShippedBundle.files().get(path)), UTF_8);
        String other = rule.replace("!now.isBefore( expiry )", "now.isAfter( expiry )");
        assertThat(other).isNotEqualTo(rule);
        BundleComparison comparison = compare(new ChangedBundle().file(path, other.getBytes(UTF_8)));
        assertThat(comparison.rulesChanged()).containsExactly("snapshot-lock");
        assertThat(lines(comparison))
                .contains("answer [DeleteSnapshot] {Lock status=expired when the lock expires} 2026-01-28..:"
                        + " unaffected Transitions!E21 -> fails 403 Transitions!E20")
                .noneMatch(line -> line.contains("a second later"));
    }

    @Test
    void otherWordsAreCountedAndNoDifference() {
        BundleComparison comparison = compare(new ChangedBundle().cell(NEWEST, "Impact", "J2", "Another remark"));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.wordingChanges()).isEqualTo(1);
    }

    @Test
    void withNothingBeforeEveryAnswerIsNew() {
        BundleComparison first = BundleComparison.of(null, shipped);
        assertThat(first.from()).isNull();
        assertThat(first.differing()).isEqualTo(first.compared());
        assertThat(first.differences()).allMatch(difference -> difference.old() == null);
        assertThat(lines(first))
                .contains("answer [StartInstance] {Lock reason=security} 2026-06-20..: nothing"
                        + " -> fails InstanceLockedForSecurity 403 Impact!F2");
    }

    @Test
    void theDigestIsThatOfTheCanonicalJsonWhateverTheTextsHold() throws Exception {
        BundleComparison odd = new BundleComparison(
                        "",
                        "\u0001\u001f\b\"\\/\u007f\u2028",
                        "\u00e9\ud83d\ude00",
                        List.of("\t\n", "z"),
                        1,
                        2,
                        3,
                        List.of())
                .signed();
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = json.valueToTree(odd);
        document.remove("digest");
        byte[] canonical = new JsonCanonicalizer(json.writeValueAsString(document)).getEncodedUTF8();
        assertThat(odd.digest()).isEqualTo("sha256:" + Digest.of(canonical));
    }

    @Test
    void theDigestIsThatOfTheCanonicalJson() throws Exception {
        Decider candidate = new Decider(
                new ChangedBundle().cell(NEWEST, "Impact", "F2", "unaffected").read());
        BundleComparison once = BundleComparison.of(shipped, candidate);
        BundleComparison again = BundleComparison.of(new Decider(ShippedBundle.bundle()), candidate);
        assertThat(again).isEqualTo(once);
        ObjectMapper json = new ObjectMapper();
        JsonNode document = json.valueToTree(once);
        ((ObjectNode) document).remove("digest");
        byte[] canonical = new JsonCanonicalizer(json.writeValueAsString(document)).getEncodedUTF8();
        assertThat(once.digest()).isEqualTo("sha256:" + Digest.of(canonical));
        assertThat(document.path("from").asText()).isEqualTo(shipped.bundle().revision());
        assertThat(document.path("to").asText()).isEqualTo(candidate.bundle().revision());
        JsonNode difference = document.path("differences").path(0);
        assertThat(difference.path("old").path("Code").asText()).isEqualTo("InstanceLockedForSecurity");
        assertThat(difference.path("new").path("cell").asText()).isEqualTo("Impact!F2");
    }

    @Test
    void asCsvOneClassIsOneLine() {
        BundleComparison comparison = compare(new ChangedBundle().cell(NEWEST, "Impact", "F2", "unaffected"));
        List<String> csv = new String(comparison.csv(), UTF_8).lines().toList();
        assertThat(csv).hasSize(3);
        assertThat(csv.get(1))
                .isEqualTo("security-lock,StartInstance,Lock reason: security,2026-06-20,,answer,1,"
                        + "fails,InstanceLockedForSecurity,403," + NEWEST + ",Impact!F2,unaffected,,," + NEWEST
                        + ",Impact!F2");
    }

    private BundleComparison compare(ChangedBundle changed) {
        return BundleComparison.of(shipped, new Decider(changed.read()));
    }

    private List<String> answers(ChangedBundle changed) {
        return compare(changed).differences().stream()
                .filter(difference -> difference.aspect() == Aspect.ANSWER)
                .map(BundleComparisonTest::line)
                .toList();
    }

    private static List<String> lines(BundleComparison comparison) {
        return comparison.differences().stream().map(BundleComparisonTest::line).toList();
    }

    private static String line(Difference difference) {
        return difference.aspect().word() + " " + difference.operations() + " " + difference.when() + " "
                + difference.from() + ".." + (difference.until() == null ? "" : difference.until()) + ": "
                + side(difference.old()) + " -> " + side(difference.young());
    }

    private static String side(@org.jspecify.annotations.Nullable Side side) {
        if (side == null) {
            return "nothing";
        }
        return side.outcome().word()
                + (side.code() == null ? "" : " " + side.code())
                + (side.httpStatus() == null ? "" : " " + side.httpStatus())
                + (side.cell() == null ? "" : " " + side.cell());
    }
}
