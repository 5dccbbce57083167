package dev.interlock.decision;

import dev.interlock.decision.request.Request;
import dev.interlock.facts.DecisionTime;
import dev.interlock.facts.Facts;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.Target;
import dev.interlock.facts.describe.Shown;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Verdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws the timeline of every snapshot asked about, else of every one among the facts: the rules tell the status, the rows what is possible in it. */
final class Timelines {

    private static final List<String> READ = List.of("SnapshotId", "SnapshotIds");
    private static final String CONTRADICTION = "contradicting-facts";

    private final Participation participation;
    private final Request request;
    private final Instant now;
    private final Set<Advisory> advisories = new LinkedHashSet<>();

    private Timelines(Participation participation, Request request, Instant now) {
        this.participation = participation;
        this.request = request;
        this.now = now;
    }

    static TimelineAnswer of(Participation participation, Request request, Instant now) {
        Timelines timelines = new Timelines(participation, request, now);
        timelines.advisories.addAll(request.advisories());
        timelines.tellUnread();
        Facts facts = request.facts();
        Set<String> ids = new TreeSet<>();
        if (facts.snapshots() != null) {
            facts.snapshots().stream().map(Snapshot::snapshotId).forEach(ids::add);
        }
        if (facts.lockedSnapshots() != null) {
            facts.lockedSnapshots().stream().map(LockedSnapshot::snapshotId).forEach(ids::add);
        }
        List<String> asked = new ArrayList<>();
        READ.forEach(name -> asked.addAll(request.parameters().list(name)));
        // One that is asked about and not told of has a timeline too: that there is no lock, or that it is not known.
        List<Timeline> drawn = (asked.isEmpty() ? ids : new TreeSet<>(asked))
                .stream().map(id -> new Timeline(id, timelines.intervals(id))).toList();
        return new TimelineAnswer(drawn, List.copyOf(timelines.advisories));
    }

    /** A snapshot named by a parameter of another spelling would go without a timeline and without a word. */
    private void tellUnread() {
        for (String name : request.parameters().names()) {
            int dot = name.indexOf('.');
            String whole = dot < 0 ? name : name.substring(0, dot);
            if (!READ.contains(whole)) {
                String said = "A timeline has no parameter " + Shown.text(whole);
                String near = NearestWord.to(whole, READ).orElse(null);
                advisories.add(Advisory.ofWord(ParameterNames.CODE, said, near));
            }
        }
    }

    private List<Timeline.Interval> intervals(String snapshot) {
        LockedSnapshot lock = request.facts().lockedSnapshot(snapshot);
        Instant begin = lock == null ? null : lock.lockCreationTime();
        Governing edition = governing(now);
        if (edition == null) {
            return List.of();
        }
        ask(edition, snapshot, now).advisories().stream()
                .filter(advisory -> advisory.code().equals(CONTRADICTION))
                .forEach(advisories::add);
        TreeSet<Instant> turns = new TreeSet<>(
                ask(edition, snapshot, begin == null ? now : begin).turningPoints());
        List<Timeline.Interval> intervals = new ArrayList<>();
        Instant from = begin;
        while (true) {
            Instant at = from == null ? now : from;
            Instant to = from == null && turns.isEmpty() ? null : turns.higher(at);
            String status = ask(edition, snapshot, at).lockStatus();
            Timeline.Interval last = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
            if (last != null && Objects.equals(last.status(), status)) {
                // Clocks that contradict turn nothing.
                intervals.set(intervals.size() - 1, last.until(to));
            } else {
                intervals.add(new Timeline.Interval(
                        status, from, to, edition.edition().date(), possible(edition, status)));
            }
            if (to == null) {
                return intervals;
            }
            from = to;
        }
    }

    private @Nullable Governing governing(Instant asOf) {
        for (String table : participation.tables()) {
            Governing edition = participation.governing(table, asOf, request.editions());
            if (edition != null && !edition.impact()) {
                return edition;
            }
        }
        return null;
    }

    private Verdicts ask(Governing edition, String snapshot, Instant asOf) {
        // No row has an empty operation: the rules tell the status and nothing else.
        Target target = new Target("Snapshot", snapshot, true);
        return edition.sessions().ask(edition.question("", new DecisionTime(asOf), request, target));
    }

    private static List<Timeline.Possible> possible(Governing edition, @Nullable String status) {
        List<Timeline.Possible> possible = new ArrayList<>();
        for (Object each : edition.edition().rows()) {
            if (each instanceof TransitionRow row && row.lockStatus().equals(status)) {
                String operation = edition.edition().operations().getOrDefault(row.operation(), row.operation());
                possible.add(new Timeline.Possible(
                        operation,
                        words(row.coolOff()),
                        words(row.duration()),
                        row.ruling().outcome(),
                        row.ruling().code(),
                        row.ruling().httpStatus(),
                        row.effect(),
                        row.ruling().basis(),
                        row.place().file(),
                        row.place().sheet(),
                        row.place().row()));
            }
        }
        return possible;
    }

    private static @Nullable String words(Condition condition) {
        return condition.isAny() ? null : condition.inWords();
    }
}
