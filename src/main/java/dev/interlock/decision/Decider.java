package dev.interlock.decision;

import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Question;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.Target;
import dev.interlock.facts.verdict.Advisory;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers requests by one bundle. Immutable but for its pools of rule sessions; for any number of threads. */
public final class Decider {

    private static final Participation NOBODY = new Participation();

    private final Bundle bundle;
    private final Participation participation = new Participation();
    /** Each table as if there were no other. */
    private final Map<String, Participation> alone = new TreeMap<>();

    private final List<SessionPool> pools = new ArrayList<>();
    /** Every operation any edition lists, in the newest spelling, by key. */
    private final Map<String, String> operations = new TreeMap<>();

    public Decider(Bundle bundle) {
        this.bundle = bundle;
        for (LawTable table : bundle.tables().values()) {
            SessionPool sessions = new SessionPool(table);
            pools.add(sessions);
            for (Edition edition : table.editions().values()) {
                participation.add(Governing.of(table, sessions, edition));
                operations.putAll(edition.operations());
            }
            alone.put(table.name(), participation.only(table.name()));
        }
    }

    public Bundle bundle() {
        return bundle;
    }

    /** To be called when another bundle decides from now on. Calls under way, and late ones, are still answered. */
    public void retire() {
        pools.forEach(SessionPool::retire);
    }

    /**
     * The decision on a request.
     *
     * @param now the instant it is made at, and made for when the request names none
     * @throws RuleFailure when the rules themselves fail
     */
    public Decision decide(Request request, Instant now) {
        return decide(request, now, participation);
    }

    /**
     * What one table by itself says to a request: the view an author's case and a comparison of editions take.
     *
     * @throws RuleFailure when the rules themselves fail
     */
    Decision decideBy(String table, Request request, Instant now) {
        return decide(request, now, alone.getOrDefault(table, participation));
    }

    private Decision decide(Request request, Instant now, Participation participation) {
        Instant asOf = request.asOf() == null ? now.truncatedTo(ChronoUnit.MILLIS) : request.asOf();
        String key = Spelling.key(request.operation());
        List<Governing> governing = participation.of(key, asOf, request.editions());
        Answer answer = answer(request, key, asOf, governing);
        Instant until = validUntil(request, key, asOf, answer, participation);
        return decision(DecisionId.at(now), request, asOf, governing, answer, advisories(request, key, answer), until);
    }

    /**
     * The decision for an instant without a look ahead, for those who ask many situations: it has no id, `validUntil` is
     * null whatever comes later, and nothing is said of how the request is written.
     *
     * @param table the only table to ask, which need not exist; null for all that take part
     * @param asOf the instant to decide for when the request names none
     * @throws RuleFailure when the rules themselves fail
     */
    public Decision decideAt(Request request, @Nullable String table, Instant asOf) {
        Participation asked = table == null ? participation : alone.getOrDefault(table, NOBODY);
        Instant at = request.asOf() == null ? asOf : request.asOf();
        String key = Spelling.key(request.operation());
        List<Governing> governing = asked.of(key, at, request.editions());
        Answer answer = answer(request, key, at, governing);
        return decision("", request, at, governing, answer, answer.advisories(), null);
    }

    /** The editions that take part in a decision on an operation when none is pinned. */
    public List<Edition> speaking(String operation, Instant asOf) {
        return participation.of(Spelling.key(operation), asOf, Map.of()).stream()
                .map(Governing::edition)
                .toList();
    }

    private Decision decision(
            String id,
            Request request,
            Instant asOf,
            List<Governing> governing,
            Answer answer,
            List<Advisory> advisories,
            @Nullable Instant validUntil) {
        List<CallError> violations = answer.violations();
        LockedSnapshot result = answer.result();
        return new Decision(
                id,
                spelled(request.operation(), Spelling.key(request.operation()), governing),
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
                new Decision.Policy(bundle.revision(), editions(governing)));
    }

    /** The timeline of every snapshot among the request's facts, or of those its parameters name. */
    public List<Timeline> timelines(Request request, Instant now) {
        return Timelines.of(participation, request, request.asOf() == null ? now : request.asOf());
    }

    private Answer answer(Request request, String key, Instant asOf, List<Governing> governing) {
        List<Resolved> parts = new ArrayList<>(2);
        for (Governing edition : governing) {
            List<String> kinds = edition.kindsOf(key);
            if (kinds == null) {
                kinds = List.of(unlistedKind(request.parameters()));
            }
            for (String kind : kinds) {
                List<Target> targets = Targets.of(kind, request.parameters(), request.facts(), !edition.impact());
                if (edition.impact()) {
                    for (Target target : targets) {
                        Verdicts verdicts = edition.sessions().ask(edition.question(key, asOf, request, target));
                        parts.add(TargetResolution.of(edition.table(), target, verdicts));
                    }
                } else {
                    List<Question> questions = targets.stream()
                            .map(target -> edition.question(key, asOf, request, target))
                            .toList();
                    Verdicts verdicts = edition.sessions().ask(questions);
                    parts.add(CheckResolution.of(edition.table(), targets, verdicts));
                }
            }
        }
        return Answer.of(parts);
    }

    /** Of an operation no row lists only the parameters tell what it acts on. */
    private static String unlistedKind(Parameters parameters) {
        boolean instance = parameters.has("InstanceId") || parameters.has("InstanceIds");
        return instance ? "Instance" : "none";
    }

    private @Nullable Instant validUntil(
            Request request, String key, Instant asOf, Answer answer, Participation participation) {
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
            if (!answer(request, key, instant, then).saysTheSameAs(answer)) {
                return instant;
            }
        }
        return null;
    }

    private List<Advisory> advisories(Request request, String key, Answer answer) {
        List<Advisory> said = answer.advisories();
        boolean unknown = !operations.containsKey(key);
        if (request.advisories().isEmpty() && !unknown) {
            return said;
        }
        List<Advisory> all = new ArrayList<>(request.advisories());
        if (unknown) {
            String hint = NearestWord.to(request.operation(), operations.values())
                    .map(word -> "; did you mean `" + word + "`?")
                    .orElse("");
            all.add(new Advisory(
                    "unknown-operation", "No edition lists an operation `" + request.operation() + "`" + hint));
        }
        all.addAll(said);
        return all;
    }

    private String spelled(String operation, String key, List<Governing> governing) {
        for (Governing edition : governing) {
            String spelled = edition.edition().operations().get(key);
            if (spelled != null) {
                return spelled;
            }
        }
        return operations.getOrDefault(key, operation);
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

    /** Pins of a request that name a table or an edition the bundle does not have, as table to date. */
    public Map<String, String> unknownPins(Request request) {
        Map<String, String> unknown = new TreeMap<>(request.editions());
        unknown.entrySet().removeIf(pin -> participation.editions(pin.getKey()).containsKey(pin.getValue()));
        return unknown;
    }
}
