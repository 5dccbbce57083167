package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.catalog.Active;
import dev.interlock.catalog.Catalog;
import dev.interlock.decision.Answered;
import dev.interlock.decision.Decider;
import dev.interlock.decision.RuleFailure;
import dev.interlock.decision.request.Batch;
import dev.interlock.decision.request.BatchReader;
import dev.interlock.decision.request.BatchReading;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Refusal;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.describe.Fault;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** Answers one request by one revision: a decision, or the problem that keeps it from being decided. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger("dev.interlock.decision");

    /** Requests whose answers are short together. */
    private static final int FEW = 2_000;

    /** Bytes the answers to a few requests may have, and those to more, of which one batch at a time is answered. */
    private static final int SHORT = 6 << 20;

    private static final int LONG = 24 << 20;

    private final Catalog catalog;
    private final InstantSource clock;
    private final DecisionMetrics metrics;
    private final Shadows shadows;
    private final Json json;
    private final Room room;

    Answers(Catalog catalog, InstantSource clock, DecisionMetrics metrics, Shadows shadows, Json json, Room room) {
        this.catalog = catalog;
        this.clock = clock;
        this.metrics = metrics;
        this.shadows = shadows;
        this.json = json;
        this.room = room;
    }

    /** The active revision, taken once for all that one call decides; the problem when there is none. */
    Object active() {
        Active active = catalog.active();
        return active == null
                ? Problem.of(ProblemKind.NOT_READY, "No sound rule bundle was loaded yet; see /v1/bundle")
                : active;
    }

    /** What the function makes of a body by the active revision; the problem when there is no revision or no JSON. */
    Object ofBody(byte[] body, BiFunction<Active, JsonNode, Object> then) {
        return active() instanceof Active revision ? room.forBody(body, () -> ofBody(body, revision, then)) : active();
    }

    /** What becomes of the one request a body holds. */
    Object ofRequest(byte[] body) {
        return ofBody(body, (revision, document) -> answer(revision, RequestReader.read(document)));
    }

    /** What becomes of the requests of a batch: a {@link BatchAnswer}, or the problem that keeps it from being read. */
    Object ofBatch(byte[] body) {
        return active() instanceof Active revision
                ? room.forBatch(body, () -> ofBody(body, revision, this::ofBatch))
                : active();
    }

    private Object ofBatch(Active revision, JsonNode document) {
        BatchReading reading = BatchReader.read(document);
        if (reading instanceof Refusal refusal) {
            return refused(refusal.faults());
        }
        Batch batch = (Batch) reading;
        return batch.size() <= FEW
                ? ofBatch(revision, batch, SHORT)
                : room.forLongAnswer(() -> ofBatch(revision, batch, LONG));
    }

    private BatchAnswer ofBatch(Active revision, Batch batch, int most) {
        BatchAnswer answers = new BatchAnswer(json, most);
        for (int i = 0; i < batch.size(); i++) {
            Object answer = answers.isFull() ? tooLong(most) : answer(revision, batch.request(i));
            answers.add(answer instanceof Problem problem ? problem.at("/v1/decisions/batch#/requests/" + i) : answer);
        }
        return answers;
    }

    private static Problem tooLong(int most) {
        return Problem.of(
                ProblemKind.TOO_LARGE,
                "The answers to this batch have " + most + " bytes already; ask for the rest in another, or on"
                        + " /v1/decisions/stream");
    }

    private Object ofBody(byte[] body, Active revision, BiFunction<Active, JsonNode, Object> then) {
        Object read = json.read(body, 0, body.length);
        return read instanceof JsonNode document ? then.apply(revision, document) : read;
    }

    /** An {@link Answered} or a {@link Problem}; counted, and told to what is in the shadow. */
    Object answer(Active active, Reading reading) {
        long start = System.nanoTime();
        Object answer = answer(active.decider(), reading);
        if (answer instanceof Answered decision) {
            metrics.decided(decision, System.nanoTime() - start);
            shadows.saw((Request) reading, decision);
        }
        return answer;
    }

    /** What a revision answers that does not decide: an {@link Answered} or a {@link Problem}, counted nowhere. */
    public Object answerOfDraft(Decider draft, byte[] body) {
        Object read = json.read(body, 0, body.length);
        return read instanceof JsonNode document ? answer(draft, RequestReader.read(document)) : read;
    }

    private Object answer(Decider decider, Reading reading) {
        if (reading instanceof Refusal refusal) {
            return refused(refusal.faults());
        }
        Request request = (Request) reading;
        if (!request.editions().isEmpty()) {
            Map<String, String> unknown = decider.unknownPins(request);
            if (!unknown.isEmpty()) {
                return refused(unknownEditions(unknown));
            }
        }
        try {
            return decider.answer(request, clock.instant());
        } catch (RuleFailure e) {
            LOG.errorf(e, "The rules failed on `%s`", request.operation());
            Fault fault = new Fault(e.code(), "", e.explanation(), null);
            return Problem.of(ProblemKind.RULES_FAILED, e.explanation(), null, List.of(fault));
        }
    }

    static Problem refused(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).message()
                : faults.size() + " things are wrong; the first: "
                        + faults.get(0).message();
        return Problem.of(ProblemKind.INVALID_REQUEST, detail, null, faults);
    }

    static List<Fault> unknownEditions(Map<String, String> unknown) {
        List<Fault> faults = new ArrayList<>();
        unknown.forEach((table, date) -> faults.add(new Fault(
                "unknown-edition",
                "/editions/" + table.replace("~", "~0").replace("/", "~1"),
                "There is no edition `" + date + "` of a table `" + table + "`",
                "GET /v1/tables lists them")));
        return faults;
    }
}
