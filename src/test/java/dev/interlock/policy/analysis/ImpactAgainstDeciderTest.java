package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Coverage;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.policy.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the rows of an Impact sheet is what a decider does that is asked in every situation there is. */
class ImpactAgainstDeciderTest {

    private static final int ROUNDS = 50;
    /** Two that rows name, and one that stands for those no row names. */
    private static final List<@Nullable String> NAMED = List.of("security", "financial", "recycling");

    private int masked;
    private int contradictions;
    private int overlaps;
    private int gaps;
    private int defaults;

    @Test
    void nothingMoreAndNothingLessIsFoundThanADeciderShows() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Edition edition = new GeneratedLaw(seed).impact();
            compare(edition, Found.in(edition), "seed " + seed);
        }
        assertThat(List.of(masked, contradictions, overlaps, gaps, defaults)).allMatch(count -> count > 5);
    }

    private void compare(Edition edition, Found found, String seed) {
        Decider decider = new Decider(GeneratedLaw.bundle(edition));
        Map<String, List<ImpactRow>> operations = new HashMap<>();
        edition.rows().stream()
                .filter(ImpactRow.class::isInstance)
                .map(ImpactRow.class::cast)
                .forEach(row -> operations
                        .computeIfAbsent(row.operation(), o -> new ArrayList<>())
                        .add(row));
        Set<Integer> deciding = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        Set<String> alike = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        Set<String> byDefault = new TreeSet<>();
        operations.forEach((operation, rows) -> {
            List<Alone> alone =
                    rows.stream().map(row -> new Alone(edition, row)).toList();
            for (Combination at : everything()) {
                Decision decision = ask(decider, operation, rows.get(0).target(), at);
                Match first =
                        decision.matches().isEmpty() ? null : decision.matches().get(0);
                if (first != null && "Impact".equals(first.sheet()) && first.row() != null) {
                    deciding.add(first.row());
                }
                if (at.lockReason() == null || !covers(edition, at.lockReason())) {
                    continue;
                }
                collectPairs(
                        alone.stream()
                                .filter(each -> each.holds(at))
                                .map(Alone::row)
                                .toList(),
                        different,
                        alike);
                boolean known = at.diskStatus() != null && at.source() != null;
                boolean named = rows.stream().anyMatch(row -> row.lockReason().holds(at.lockReason()));
                if (known && first == null) {
                    silent.add(named ? operation : "Defaults");
                } else if (known && first != null && "Defaults".equals(first.sheet()) && named) {
                    byDefault.add(operation);
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
        });
        alike.removeIf(pair ->
                found.masked().stream().anyMatch(row -> List.of(pair.split(" ")).contains(String.valueOf(row))));
        assertThat(found.contradictions()).as(seed).isEqualTo(different);
        assertThat(found.overlaps()).as(seed).isEqualTo(alike);
        assertThat(found.gaps()).as(seed).isEqualTo(silent);
        assertThat(found.byDefault()).as(seed).isEqualTo(byDefault);
        masked += found.masked().size();
        contradictions += different.size();
        overlaps += alike.size();
        gaps += silent.size();
        defaults += byDefault.size();
    }

    private static void collectPairs(List<ImpactRow> holding, Set<String> different, Set<String> alike) {
        int most = holding.stream().mapToInt(ImpactRow::specificity).max().orElse(0);
        for (ImpactRow one : holding) {
            for (ImpactRow other : holding) {
                boolean pair = one.place().row() < other.place().row()
                        && one.specificity() == most
                        && other.specificity() == most;
                if (pair) {
                    boolean same = one.ruling().saysTheSameAs(other.ruling());
                    (same ? alike : different)
                            .add(one.place().row() + " " + other.place().row());
                }
            }
        }
    }

    /** A row as if there were no other: it holds where it decides and nothing is left open. */
    private record Alone(Decider decider, ImpactRow row) {

        Alone(Edition edition, ImpactRow row) {
            this(
                    new Decider(GeneratedLaw.bundle(
                            GeneratedLaw.with(edition, List.of(row, new Coverage(edition.date(), Set.of(), true))))),
                    row);
        }

        boolean holds(Combination at) {
            Decision decision = ask(decider, row.operation(), row.target(), at);
            return !decision.matches().isEmpty() && decision.outcome() != Outcome.INDETERMINATE;
        }
    }

    private static List<Combination> everything() {
        List<Combination> all = new ArrayList<>();
        for (String reason : with(with(NAMED, Domain.OTHER_REASON), null)) {
            for (String status : with(Domain.DISK_STATUSES, null)) {
                for (String source : with(Domain.SOURCES, null)) {
                    all.add(new Combination(reason, status, source));
                }
            }
        }
        return all;
    }

    private static List<@Nullable String> with(List<@Nullable String> list, @Nullable String more) {
        List<@Nullable String> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static boolean covers(Edition edition, String reason) {
        return edition.rows().stream().anyMatch(row -> row instanceof Coverage coverage && !coverage.leavesOut(reason));
    }

    private static Decision ask(Decider decider, String operation, String target, Combination at) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        if (target.equals("Disk")) {
            parameters.put("DiskId", "d-1");
        }
        if ("Instance".equals(at.source())) {
            parameters.put("InstanceId", "i-1");
        } else if ("Disk".equals(at.source())) {
            parameters.putArray("DiskDeviceMapping").addObject().put("SnapshotId", "s-1");
        } else if (at.source() != null) {
            parameters.put("SnapshotId", "s-1");
        }
        Lock lock = at.lockReason() == null ? Lock.unknown("Instance i-1") : Lock.of("Instance i-1", at.lockReason());
        Facts facts = new Facts(
                List.of(new Instance("i-1", null, List.of(lock))),
                List.of(new Disk("d-1", at.diskStatus(), List.of("i-1"))),
                List.of(new Snapshot("s-1", null, null, null, null, null, "d-1", false, null)),
                null);
        Request request = new Request(operation, null, new Parameters(parameters), facts, Map.of(), List.of());
        return decider.decide(request, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
