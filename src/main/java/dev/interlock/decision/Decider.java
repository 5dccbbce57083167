package dev.interlock.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Spelling;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers requests by one bundle. Immutable but for its pools of rule sessions; for any number of threads. */
public final class Decider {

    private static final int KEPT = 4_096;
    private static final Participation NOBODY = new Participation();

    private final Bundle bundle;
    private final Participation participation = new Participation();
    /** Each table as if there were no other. */
    private final Map<String, Participation> alone = new TreeMap<>();

    /** The answers given so far, by class of requests; each takes about 5 kB, its written form included. */
    private final Cache<String, KeptAnswer> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

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
        return answer(request, now).decision();
    }

    /**
     * The decision on a request, in the form it was kept in when the rules decided its class before.
     *
     * @param now the instant it is made at, and made for when the request names none
     * @throws RuleFailure when the rules themselves fail
     */
    public Answered answer(Request request, Instant now) {
        String key = Spelling.key(request.operation());
        Instant asOf = asOf(request, now);
        List<Governing> governing = participation.of(key, asOf, request.editions());
        boolean opaque = Governing.treatIdsAsOpaque(governing);
        RequestClass of = opaque ? RequestClass.of(request, participation.intervalOf(asOf)) : null;
        if (of == null) {
            return new Answered.Fresh(decide(request, key, asOf, governing, now));
        }
        String name = of.key();
        KeptAnswer kept = answers.getIfPresent(name);
        if (kept == null) {
            Deciding deciding = new Deciding(StandIns.in(request, of.ids()), key, asOf, participation, operations);
            Decision decision = deciding.by(governing, bundle.revision(), now);
            if (deciding.restsOnMore()) {
                return new Answered.Fresh(decide(request, key, asOf, governing, now));
            }
            kept = KeptAnswer.of(decision);
            answers.put(name, kept);
        }
        return new Answered.Kept(kept, of.ids(), DecisionId.at(now), asOf);
    }

    /**
     * What one table by itself says to a request: the view an author's case and a comparison of editions take.
     *
     * @throws RuleFailure when the rules themselves fail
     */
    public Decision decideBy(String table, Request request, Instant now) {
        Participation one = alone.getOrDefault(table, participation);
        String key = Spelling.key(request.operation());
        Instant asOf = asOf(request, now);
        return new Deciding(request, key, asOf, one, operations)
                .by(one.of(key, asOf, request.editions()), bundle.revision(), now);
    }

    /** The decision the rules make on this very request, whatever was answered to its class. */
    Decision decideByRules(Request request, Instant now) {
        String key = Spelling.key(request.operation());
        Instant asOf = asOf(request, now);
        return decide(request, key, asOf, participation.of(key, asOf, request.editions()), now);
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
        return new Deciding(request, key, at, asked, operations)
                .at(asked.of(key, at, request.editions()), bundle.revision());
    }

    /** The editions that take part in a decision on an operation when none is pinned. */
    public List<Edition> speaking(String operation, Instant asOf) {
        return participation.of(Spelling.key(operation), asOf, Map.of()).stream()
                .map(Governing::edition)
                .toList();
    }

    private Decision decide(Request request, String key, Instant asOf, List<Governing> governing, Instant now) {
        return new Deciding(request, key, asOf, participation, operations).by(governing, bundle.revision(), now);
    }

    private static Instant asOf(Request request, Instant now) {
        return request.asOf() == null ? now.truncatedTo(ChronoUnit.MILLIS) : request.asOf();
    }

    /** The timeline of every snapshot among the request's facts, or of those its parameters name. */
    public TimelineAnswer timelines(Request request, Instant now) {
        return Timelines.of(participation, request, request.asOf() == null ? now : request.asOf());
    }

    /** Pins of a request that name a table or an edition the bundle does not have, as table to date. */
    public Map<String, String> unknownPins(Request request) {
        Map<String, String> unknown = new TreeMap<>(request.editions());
        unknown.entrySet().removeIf(pin -> participation.editions(pin.getKey()).containsKey(pin.getValue()));
        return unknown;
    }
}
