package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Facts;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the rows of a Transitions sheet is what a decider does that is asked in every situation there is. */
class TransitionsAgainstDeciderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final int ROUNDS = 100;

    private int masked;
    private int contradictions;
    private int overlaps;
    private int gaps;

    @Test
    void nothingMoreAndNothingLessIsFoundThanADeciderShows() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Edition edition = new GeneratedLaw(seed).transitions();
            compare(edition, Found.in(edition), "seed " + seed);
        }
        assertThat(List.of(masked, contradictions, overlaps, gaps)).allMatch(count -> count > 10);
    }

    private void compare(Edition edition, Found found, String seed) {
        List<TransitionRow> rows = edition.rows().stream()
                .filter(TransitionRow.class::isInstance)
                .map(TransitionRow.class::cast)
                .toList();
        Decider decider = new Decider(GeneratedLaw.bundle(edition));
        Set<Integer> deciding = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        Set<String> alike = new TreeSet<>();
        boolean gap = false;
        for (TransitionGroup.Stage at : everything()) {
            Decision decision = ask(decider, at);
            List<Integer> told = decision.matches().stream()
                    .filter(match -> "Transitions".equals(match.sheet()))
                    .map(match -> match.row())
                    .toList();
            told.stream().limit(1).forEach(deciding::add);
            boolean known = at.coolOff() != null
                    && (at.duration() != null || at.lockStatus().equals("none"));
            gap |= known && told.isEmpty();
            // A cool-off that is not told may bring in rows that speak of each there is.
            List<Integer> holding = at.coolOff() == null ? List.of() : told;
            for (TransitionRow one : rows) {
                for (TransitionRow other : rows) {
                    int first = one.place().row();
                    int second = other.place().row();
                    if (first < second && holding.contains(first) && holding.contains(second)) {
                        boolean same = one.ruling().saysTheSameAs(other.ruling());
                        (same ? alike : different).add(first + " " + second);
                    }
                }
            }
        }
        rows.forEach(row -> {
            int number = row.place().row();
            if (found.masked().contains(number)) {
                assertThat(deciding)
                        .as("%s: %s is told to be masked", seed, row)
                        .doesNotContain(number);
            } else if (!found.contradicting().contains(number)) {
                assertThat(deciding)
                        .as("%s: %s is not told to be masked", seed, row)
                        .contains(number);
            }
        });
        alike.removeIf(pair ->
                found.masked().stream().anyMatch(row -> List.of(pair.split(" ")).contains(String.valueOf(row))));
        assertThat(found.contradictions()).as(seed).isEqualTo(different);
        assertThat(found.overlaps()).as(seed).isEqualTo(alike);
        assertThat(!found.gaps().isEmpty()).as(seed).isEqualTo(gap);
        masked += found.masked().size();
        contradictions += different.size();
        overlaps += alike.size();
        gaps += gap ? 1 : 0;
    }

    private static List<TransitionGroup.Stage> everything() {
        List<TransitionGroup.Stage> all = new ArrayList<>();
        for (String status : Domain.LOCK_STATUSES) {
            for (String coolOff : new @Nullable String[] {"zero", "non-zero", null}) {
                for (String duration : new @Nullable String[] {"longer", "same", "shorter", null}) {
                    all.add(new TransitionGroup.Stage(status, coolOff, duration));
                }
            }
        }
        return all;
    }

    private static Decision ask(Decider decider, TransitionGroup.Stage at) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("SnapshotId", "s-1");
        if (at.coolOff() != null) {
            parameters.put("CoolOffPeriod", at.coolOff().equals("zero") ? 0 : 3);
        }
        if (at.duration() != null) {
            parameters.put(
                    "LockDuration",
                    at.duration().equals("longer") ? 9 : at.duration().equals("same") ? 7 : 5);
        }
        Facts facts = new Facts(
                null,
                null,
                List.of(new Snapshot("s-1", "accomplished", true, null, null, null, null, false, null)),
                at.lockStatus().equals("none") ? List.of() : List.of(lock(at.lockStatus())));
        return decider.decide(new Request("LockIt", NOW, new Parameters(parameters), facts, Map.of(), List.of()), NOW);
    }

    /** A lock of seven days whose clocks give it the status. */
    private static LockedSnapshot lock(String status) {
        Duration age = Duration.ofHours(
                switch (status) {
                    case "compliance-cooloff" -> 1;
                    case "compliance" -> 48;
                    default -> 24 * 8;
                });
        Instant start = NOW.minus(age);
        return new LockedSnapshot("s-1", null, start, 24, null, 7, start, null);
    }
}
