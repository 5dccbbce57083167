package dev.interlock.decision;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Unblock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all tables together say of all targets at one instant. The worst outcome counts; candidates of which only one is
 * meant count only if they agree.
 */
record Answer(Outcome outcome, List<Resolved> parts, List<Missing> undecided) {

    static Answer of(List<Resolved> parts) {
        Outcome worst = parts.isEmpty() ? Outcome.UNDOCUMENTED : Outcome.UNAFFECTED;
        Outcome sure = Outcome.UNAFFECTED;
        Outcome possible = Outcome.UNAFFECTED;
        List<Missing> undecided = List.of();
        for (Resolved part : parts) {
            worst = Outcome.worse(worst, part.outcome());
            possible = Outcome.worse(possible, part.worst());
            sure = part.outcome() == Outcome.INDETERMINATE ? sure : Outcome.worse(sure, part.outcome());
        }
        // What is not known of one target cannot make worse what another makes sure.
        worst = worst == Outcome.INDETERMINATE && sure == possible ? sure : worst;
        if (parts.size() > 1) {
            undecided = undecided(parts);
            if (!undecided.isEmpty() && parts.stream().noneMatch(Answer::failsForSure)) {
                worst = Outcome.INDETERMINATE;
            }
        }
        return new Answer(worst, parts, worst == Outcome.INDETERMINATE ? undecided : List.of());
    }

    private static boolean failsForSure(Resolved part) {
        return part.outcome() == Outcome.FAILS && part.target().chosen();
    }

    /** Names the parameter that would choose between candidates whose answers differ. */
    private static List<Missing> undecided(List<Resolved> parts) {
        Set<Missing> missing = new LinkedHashSet<>();
        for (String kind :
                new TreeSet<>(parts.stream().map(part -> part.target().kind()).toList())) {
            List<Resolved> candidates = parts.stream()
                    .filter(part ->
                            part.target().kind().equals(kind) && !part.target().chosen())
                    .toList();
            if (candidates.stream().anyMatch(one -> !one.saysTheSameAs(candidates.get(0)))) {
                List<String> each = candidates.stream()
                        .limit(10)
                        .map(part -> outcomeOf(part) + " if " + part.target().name())
                        .toList();
                missing.add(new Missing("parameters", kind + "Id", String.join(", ", each)));
            }
        }
        return List.copyOf(missing);
    }

    /** Of a candidate about which more is missing, what it may come to. */
    private static String outcomeOf(Resolved part) {
        return part.outcome() == Outcome.INDETERMINATE
                ? "perhaps " + part.worst().word()
                : part.outcome().word();
    }

    /** Whether a caller would be told the same of either. */
    boolean saysTheSameAs(Answer other) {
        return outcome == other.outcome && CallError.sayTheSame(violations(), other.violations());
    }

    List<CallError> violations() {
        if (outcome != Outcome.FAILS) {
            return List.of();
        }
        return collect(Resolved::violations);
    }

    List<Match> matches() {
        if (parts.size() == 1) {
            return parts.get(0).matches();
        }
        Set<Match> matches = new LinkedHashSet<>();
        // What decides stands first, whichever table or target it comes from.
        parts.stream().filter(part -> part.outcome() == outcome).forEach(part -> matches.addAll(part.matches()));
        parts.forEach(part -> matches.addAll(part.matches()));
        return List.copyOf(matches);
    }

    List<Missing> missing() {
        if (outcome != Outcome.INDETERMINATE) {
            return List.of();
        }
        List<Missing> missing = new ArrayList<>(undecided);
        missing.addAll(collect(Resolved::missing));
        return missing;
    }

    List<Advisory> advisories() {
        return collect(Resolved::advisories);
    }

    List<Unblock> unblocks() {
        return outcome == Outcome.INDETERMINATE ? List.of() : collect(Resolved::unblocks);
    }

    List<TargetAnswer> targets() {
        List<TargetAnswer> targets = new ArrayList<>(parts.size());
        List<TargetAnswer> nameless = new ArrayList<>(0);
        for (Resolved part : parts) {
            boolean fails =
                    part.outcome() == Outcome.FAILS && !part.violations().isEmpty();
            String code = fails ? part.violations().get(0).code() : null;
            part.own().forEach(answer -> merge(targets, answer));
            if (!part.own().isEmpty()) {
                continue;
            }
            for (Target target : part.targets()) {
                String id = target.id();
                if (id != null && target.chosen()) {
                    merge(targets, new TargetAnswer(target.kind(), id, part.outcome(), code));
                } else if (id == null && fails) {
                    // The call as a whole fails, before it is looked at what it acts on.
                    nameless.add(new TargetAnswer(target.kind(), "", part.outcome(), code));
                }
            }
        }
        for (TargetAnswer call : nameless) {
            targets.replaceAll(target -> target.kind().equals(call.kind()) && target.outcome() != Outcome.FAILS
                    ? new TargetAnswer(target.kind(), target.id(), call.outcome(), call.code())
                    : target);
        }
        return targets;
    }

    /** A target two tables speak of is answered once, by the worse of the two. */
    private static void merge(List<TargetAnswer> targets, TargetAnswer answer) {
        for (int i = 0; i < targets.size(); i++) {
            TargetAnswer other = targets.get(i);
            if (other.kind().equals(answer.kind()) && other.id().equals(answer.id())) {
                targets.set(i, answer.outcome().compareTo(other.outcome()) < 0 ? answer : other);
                return;
            }
        }
        targets.add(answer);
    }

    @Nullable
    LockedSnapshot result() {
        if (outcome != Outcome.UNAFFECTED) {
            return null;
        }
        for (Resolved part : parts) {
            if (part.result() != null) {
                return part.result();
            }
        }
        return null;
    }

    private <T> List<T> collect(Function<Resolved, List<T>> of) {
        if (parts.size() == 1) {
            return of.apply(parts.get(0));
        }
        Set<T> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(of.apply(part)));
        return List.copyOf(all);
    }
}
