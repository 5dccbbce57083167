package dev.interlock.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.decision.request.Reading;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.Missing;
import java.time.Instant;
import java.util.List;

/** Asks a decider a request given as JSON, and reduces a decision to what a caller acts on. */
final class Ask {

    private Ask() {}

    static Request request(JsonNode json) {
        Reading reading = RequestReader.read(json);
        return assertThat(reading)
                .as("%s", json)
                .asInstanceOf(type(Request.class))
                .actual();
    }

    static Decision decision(Decider decider, JsonNode json) {
        return decider.decide(request(json), Instant.EPOCH);
    }

    /** The decision without its id, and without the order in which facts happened to be told. */
    static String everything(Decision decision) {
        return said(decision) + " " + decision.result() + " " + decision.validUntil() + " "
                + decision.policy().editions() + " "
                + sorted(decision.missing().stream().map(Missing::toString).toList())
                + sorted(decision.advisories().stream().map(Object::toString).toList())
                + sorted(decision.unblock().stream().map(Object::toString).toList())
                + sorted(decision.matches().stream().map(Match::because).toList());
    }

    /** Outcome and the codes of all violations. */
    static String said(Decision decision) {
        List<String> codes = decision.violations().stream()
                .map(error -> error.code() + " " + error.httpStatus())
                .toList();
        return decision.outcome().word() + " " + codes;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
