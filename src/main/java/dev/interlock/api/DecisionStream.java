package dev.interlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.catalog.Active;
import dev.interlock.decision.request.RequestReader;
import dev.interlock.facts.describe.Fault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads requests line by line and writes an answer for each, with one line of each in memory. */
final class DecisionStream {

    private final Json json;
    private final Answers answers;

    DecisionStream(Json json, Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    void run(InputStream in, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Lines lines = new Lines(in, buffered);
        while (lines.next()) {
            if (!lines.blank()) {
                Object answer = answer(lines);
                json.write(buffered, answer instanceof Problem problem ? problem.at(HttpLimits.STREAM) : answer);
                buffered.write('\n');
            }
        }
        buffered.flush();
    }

    private Object answer(Lines lines) {
        Object active = answers.active();
        if (!(active instanceof Active revision)) {
            return active;
        }
        if (lines.tooLong()) {
            return Problem.of(
                    ProblemKind.TOO_LARGE, "Line " + lines.number() + " is longer than " + Lines.LONGEST + " bytes");
        }
        Object read = json.read(lines.bytes(), 0, lines.length());
        Object answer =
                read instanceof JsonNode document ? answers.answer(revision, RequestReader.read(document)) : read;
        return answer instanceof Problem problem ? onLine(problem, lines.number()) : answer;
    }

    private static Problem onLine(Problem problem, long line) {
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                "Line " + line + ": " + inLine(problem.detail()),
                problem.instance(),
                problem.errors().stream()
                        .map(error -> error instanceof Fault fault
                                ? new Fault(fault.code(), fault.pointer(), inLine(fault.message()), fault.hint())
                                : error)
                        .toList());
    }

    /** A line is a document of one line: that it is the first says nothing. */
    private static String inLine(String message) {
        return message.replace(" at line 1, column ", " at column ");
    }
}
