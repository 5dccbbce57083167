package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.catalog.Active;
import dev.interlock.catalog.Catalog;
import dev.interlock.decision.Answered;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Reading;
import dev.interlock.decision.Refusal;
import dev.interlock.decision.Request;
import dev.interlock.decision.RequestReader;
import dev.interlock.decision.RuleFailure;
import dev.interlock.facts.describe.Fault;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** Answers one request by one revision: a decision, or the problem that keeps it from being decided. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger("dev.interlock.decision");

    /** Bytes from which on a body is large. */
    static final int LARGE = 250_000;

    private static final int PATIENCE_SECONDS = 60;

    /** Shares of memory there are for bodies that are not small; a large one takes them all. */
    private static final int ALONE = 4;

    private final Semaphore room = new Semaphore(ALONE, true);
    private final Catalog catalog;
    private final InstantSource clock;
    private final DecisionMetrics metrics;
    private final Shadows shadows;

    private final Json json;

    Answers(Catalog catalog, InstantSource clock, DecisionMetrics metrics, Shadows shadows, Json json) {
        this.shadows = shadows;
        this.json = json;
        this.catalog = catalog;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The active revision, taken once for all that one call decides; the problem when there is none. */
    Object active() {
        Active active = catalog.active();
        return active == null
                ? Problem.of(ProblemKind.NOT_READY, "No sound rule bundle was loaded yet; see /v1/bundle")
                : active;
    }

    /**
     * What the function makes of a body by the active revision; the problem when there is no revision or no JSON. Large bodies
     * are read one at a time, on a thread that may wait: as JSON one takes more than ten times its size.
     */
    Object ofBody(byte[] body, BiFunction<Active, JsonNode, Object> then) {
        return ofBody(body, body.length < LARGE ? 0 : ALONE, then);
    }

    /** What becomes of the one request a body holds. */
    Object ofRequest(byte[] body) {
        return ofBody(body, (revision, document) -> answer(revision, RequestReader.read(document)));
    }

    /** What {@link #ofBody} makes of many requests in one body, whose answers are in memory together: a few are answered at a time. */
    Object ofBatch(byte[] body, BiFunction<Active, JsonNode, Object> then) {
        return ofBody(body, body.length < LARGE ? 1 : ALONE, then);
    }

    private Object ofBody(byte[] body, int share, BiFunction<Active, JsonNode, Object> then) {
        Object active = active();
        if (!(active instanceof Active revision)) {
            return active;
        }
        try {
            if (share > 0 && !room.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Problem.of(ProblemKind.BUSY, "Other large bodies are being read; ask again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.of(ProblemKind.BUSY, "The service is stopping");
        }
        try {
            return ofBody(body, revision, then);
        } finally {
            room.release(share);
        }
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
