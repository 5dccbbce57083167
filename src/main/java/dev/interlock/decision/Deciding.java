package dev.interlock.decision;

import dev.interlock.decision.request.Request;
import dev.interlock.facts.DecisionTime;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Question;
import dev.interlock.facts.Target;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Verdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One decision in the making: which editions speak, what they say of each target, and what that comes to. */
final class Deciding {

    private static final List<String> INSTANCE = List.of("Instance");
    private static final List<String> ANY = List.of("none");
    private static final List<String> ANY_AND_DISK = List.of("none", "Disk");

    private final Request request;
    private final String key;
    private final Participation participation;
    private final Map<String, String> operations;
    private final Instant asOf;
    private boolean restsOnMore;

    /**
     * A decision to be made.
     *
     * @param key key of the operation
     * @param operations every operation any edition lists, in the newest spelling, by key
     */
    Deciding(Request request, String key, Instant asOf, Participation participation, Map<String, String> operations) {
        this.request = request;
        this.key = key;
        this.asOf = asOf;
        this.participation = participation;
        this.operations = operations;
    }

    /**
     * The decision.
     *
     * @throws RuleFailure when the rules themselves fail
     */
    Decision by(List<Governing> governing, String revision, Instant now) {
        Answer answer = answer(asOf, governing);
        return decision(
                DecisionId.at(now), governing, answer, advisories(answer, governing), validUntil(answer), revision);
    }

    /**
     * The decision without an id, without a look ahead and without a word on how the request is written.
     *
     * @throws RuleFailure when the rules themselves fail
     */
    Decision at(List<Governing> governing, String revision) {
        Answer answer = answer(asOf, governing);
        return decision("", governing, answer, answer.advisories(), null, revision);
    }

    private Decision decision(
            String id,
            List<Governing> governing,
            Answer answer,
            List<Advisory> advisories,
            @Nullable Instant validUntil,
            String revision) {
        List<CallError> violations = answer.violations();
        LockedSnapshot result = answer.result();
        return new Decision(
                id,
                spelled(governing),
                asOf,
                answer.outcome(),
                violations.isEmpty() ? null : violations.get(0),
                violations,
                answer.targets(),
                result == null ? null : Map.of("LockedSnapshotInfo", result),
                answer.matches(),
                answer.missing(),
                advisories,
                validUntil,
                answer.unblocks(),
                new Decision.Policy(revision, editions(governing)));
    }

    /** Whether the decision may rest on more than the request's class: the very instant, or what its ids are like. */
    boolean restsOnMore() {
        return restsOnMore;
    }

    private Answer answer(Instant asOf, List<Governing> governing) {
        DecisionTime time = new DecisionTime(asOf);
        List<Resolved> parts = new ArrayList<>(2);
        for (Governing edition : governing) {
            restsOnMore |= !edition.treatsIdsAsOpaque();
            List<String> kinds = edition.kindsOf(key);
            if (kinds == null) {
                kinds = unlistedKinds(request);
            }
            for (String kind : kinds) {
                List<Target> targets = Targets.of(kind, request.parameters(), request.facts(), !edition.impact());
                if (edition.impact()) {
                    for (Target target : targets) {
                        Verdicts verdicts = edition.sessions().ask(edition.question(key, time, request, target));
                        parts.add(TargetResolution.of(edition.table(), target, verdicts));
                    }
                } else {
                    List<Question> questions = new ArrayList<>(targets.size());
                    for (Target target : targets) {
                        questions.add(edition.question(key, time, request, target));
                    }
                    Verdicts verdicts = edition.sessions().ask(questions);
                    parts.add(CheckResolution.of(edition.table(), targets, verdicts));
                }
            }
        }
        restsOnMore |= time.wasRead();
        return Answer.of(parts);
    }

    /**
     * Of an operation no row lists only the parameters tell what it acts on. One that names a disk acts on the instance the
     * facts tell it is attached to, and for all an edition says on any other.
     */
    private static List<String> unlistedKinds(Request request) {
        Parameters parameters = request.parameters();
        if (parameters.has("InstanceId") || parameters.has("InstanceIds")) {
            return INSTANCE;
        }
        if (parameters.has("DiskId") || parameters.has("DiskIds")) {
            for (Target disk : Targets.of("Disk", parameters, request.facts(), true)) {
                List<String> attached = request.facts().disk(disk.id()).attached();
                if (attached != null && !attached.isEmpty()) {
                    return ANY_AND_DISK;
                }
            }
        }
        return ANY;
    }

    private @Nullable Instant validUntil(Answer answer) {
        List<Instant> changes = participation.changesAfter(asOf, request.editions());
        TreeSet<Instant> instants = null;
        for (Resolved part : answer.parts()) {
            if (!part.turningPoints().isEmpty()) {
                instants = instants == null ? new TreeSet<>() : instants;
                instants.addAll(part.turningPoints());
            }
        }
        if (changes.isEmpty() && instants == null) {
            return null;
        }
        instants = instants == null ? new TreeSet<>() : instants;
        instants.addAll(changes);
        for (Instant instant : instants.tailSet(asOf, false)) {
            List<Governing> then = participation.of(key, instant, request.editions());
            if (!answer(instant, then).saysTheSameAs(answer)) {
                return instant;
            }
        }
        return null;
    }

    private List<Advisory> advisories(Answer answer, List<Governing> governing) {
        List<Advisory> answered = answer.advisories();
        boolean unknown = !operations.containsKey(key);
        List<Advisory> names = ParameterNames.of(key, spelled(governing), request.parameters(), governing);
        if (request.advisories().isEmpty() && !unknown && names.isEmpty() && !governing.isEmpty()) {
            return answered;
        }
        List<Advisory> all = new ArrayList<>(request.advisories());
        all.addAll(names);
        if (unknown) {
            String said = "No edition lists an operation `" + request.operation() + "`";
            String near =
                    NearestWord.to(request.operation(), operations.values()).orElse(null);
            all.add(Advisory.ofWord("unknown-operation", said, near));
        }
        if (governing.isEmpty()) {
            all.add(new Advisory(
                    "before-first-edition",
                    "No edition governs at that time; the first are " + participation.firstEditions()));
        }
        all.addAll(answered);
        return all;
    }

    private String spelled(List<Governing> governing) {
        for (Governing edition : governing) {
            String spelled = edition.edition().operations().get(key);
            if (spelled != null) {
                return spelled;
            }
        }
        return operations.getOrDefault(key, request.operation());
    }

    private static Map<String, String> editions(List<Governing> governing) {
        if (governing.size() == 1) {
            Governing only = governing.get(0);
            return Map.of(only.table().name(), only.edition().date());
        }
        Map<String, String> editions = new LinkedHashMap<>();
        governing.forEach(edition ->
                editions.put(edition.table().name(), edition.edition().date()));
        return editions;
    }
}
