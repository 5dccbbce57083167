package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.impact.BundleComparison;
import dev.interlock.decision.impact.ChangedBundle;
import dev.interlock.decision.impact.Difference;
import dev.interlock.facts.describe.Fixtures;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is flipped in the workbooks: where random requests are answered differently, the comparison says so. */
class ImpactPropertyTest {

    private static final long SEED = 20_261_124L;
    private static final int ROUNDS = 12;

    private final Random random = new Random(SEED);
    private final Decider shipped = new Decider(ShippedBundle.bundle());
    private final List<ObjectNode> requests = requests();
    private final List<Decision> decided =
            requests.stream().map(request -> Ask.decision(shipped, request)).toList();

    @Test
    void noRequestIsAnsweredDifferentlyThatTheComparisonDoesNotTellOf() {
        int differing = 0;
        int silent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> flips = new ArrayList<>();
            Decider candidate = new Decider(flipped(flips).read());
            Set<String> told = new HashSet<>();
            BundleComparison comparison = BundleComparison.of(shipped, candidate);
            comparison.differences().stream().map(Difference::operations).forEach(told::addAll);
            boolean any = false;
            for (int i = 0; i < requests.size(); i++) {
                ObjectNode request = requests.get(i);
                Decision before = decided.get(i);
                Decision after = Ask.decision(candidate, request);
                if (!Ask.said(before).equals(Ask.said(after)) || !sameResult(before, after)) {
                    any = true;
                    differing++;
                    String operation =
                            before.operation().equals("NoSuchOperation") ? Difference.UNLISTED : before.operation();
                    assertThat(told).as("%s flipped, %s", flips, request).contains(operation);
                }
            }
            silent += any ? 0 : 1;
            assertThat(told.isEmpty() && any).isFalse();
            candidate.retire();
        }
        // Most flips must have been seen by some request, or nothing was tested.
        assertThat(differing).isGreaterThan(100);
        assertThat(silent).isLessThan(ROUNDS);
    }

    private static boolean sameResult(Decision before, Decision after) {
        return String.valueOf(before.result()).equals(String.valueOf(after.result()));
    }

    private static List<ObjectNode> requests() {
        List<ObjectNode> requests = new ArrayList<>(MixedRequests.draw(SEED, 1500));
        for (String operation : List.of("DetachDisk", "CreateSnapshot", "StartInstance", "DeleteSnapshot")) {
            SecuritySituation.each(situation ->
                    requests.add((ObjectNode) Fixtures.parse("""
                    {"operation": "%s", "asOf": "2026-11-20T10:00:00Z",
                     "parameters": {"InstanceId": "i-1", "DiskId": "d-1", "SnapshotId": "s-1"}, "facts": %s}""".formatted(operation, situation.facts()))));
        }
        return requests;
    }

    /** The shipped bundle with one to three rows saying the opposite, or a limit one higher. */
    private ChangedBundle flipped(List<String> flips) {
        ChangedBundle changed = new ChangedBundle();
        List<Edition> editions = ShippedBundle.bundle().tables().values().stream()
                .flatMap(table -> table.editions().values().stream())
                .toList();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Edition edition = editions.get(random.nextInt(editions.size()));
            flip(edition.rows().get(random.nextInt(edition.rows().size())), changed, flips);
        }
        return changed;
    }

    private static void flip(Object row, ChangedBundle changed, List<String> flips) {
        if (row instanceof ImpactRow impact) {
            set(changed, flips, impact.place(), "F", opposite(impact.ruling().obstructs()));
        } else if (row instanceof TransitionRow transition) {
            set(
                    changed,
                    flips,
                    transition.place(),
                    "E",
                    opposite(transition.ruling().obstructs()));
        } else if (row instanceof CheckRow check) {
            set(changed, flips, check.place(), "D", opposite(check.ruling().obstructs()));
        } else if (row instanceof ParameterRow parameter && parameter.maximum() != null) {
            set(changed, flips, parameter.place(), "F", (int) (parameter.maximum() - 1));
        }
    }

    private static String opposite(boolean obstructs) {
        return obstructs ? "unaffected" : "fails";
    }

    private static void set(ChangedBundle changed, List<String> flips, RowPlace place, String column, Object value) {
        flips.add(place.file() + " " + place.sheet() + "!" + column + place.row() + " " + value);
        changed.cell(place.file(), place.sheet(), column + place.row(), value);
    }
}
